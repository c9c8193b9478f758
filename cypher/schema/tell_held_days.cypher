// What follows from the dates of a relationship, as write/put_relationships has it.
MATCH ()-[r]->()
WHERE r.validFrom IS NOT NULL OR r.validTo IS NOT NULL OR r.heldAt IS NOT NULL
CALL (r) {
  WITH r, [text IN [r.validFrom, r.validTo] WHERE text <> '..'] + coalesce(r.heldAt, []) AS texts
  WITH r, texts, [text IN texts | [
    date(replace(text, '~', '')),
    CASE WHEN size(text) < 6 THEN duration('P1Y') WHEN size(text) < 9 THEN duration('P1M') ELSE duration('P1D') END,
    CASE WHEN text ENDS WITH '~' THEN 1 ELSE 0 END]] AS dates
  WITH r, texts, [one IN dates | one[0] - one[1] * one[2]] AS firsts, [one IN dates | one[0] + one[1] * (one[2] + 1) - duration('P1D')] AS lasts
  SET r.heldFirstDays = CASE WHEN texts <> [] THEN [day IN firsts | toString(day)] END,
    r.heldLastDays = CASE WHEN texts <> [] THEN [day IN lasts | toString(day)] END,
    r.certainFromDay = CASE WHEN r.validFrom IS NOT NULL THEN lasts[0] END,
    r.certainToDay = CASE WHEN r.validTo <> '..' THEN firsts[CASE WHEN r.validFrom IS NULL THEN 0 ELSE 1 END] END
} IN TRANSACTIONS OF 10000 ROWS
