// The first and the last day that each of some dates can mean.
[one IN [text IN @ | [date(replace(text, '~', '')),
    CASE WHEN size(text) < 6 THEN duration('P1Y') WHEN size(text) < 9 THEN duration('P1M') ELSE duration('P1D') END,
    CASE WHEN text ENDS WITH '~' THEN 1 ELSE 0 END]]
  | [one[0] - one[1] * one[2], one[0] + one[1] * (one[2] + 1) - duration('P1D')]]
