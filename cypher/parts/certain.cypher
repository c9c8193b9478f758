// Of what may hold on the days asked about, whether it certainly does: the lists of one item name what is used more than once. CASE
// stands where OR would do, for Neo4j multiplies OR out over AND, and would plan this three times as long.
CASE WHEN type(@) IN $lastingTypes AND NOT {{dated:@}} THEN true
ELSE any(possible IN [[{{possible_days:@}}]] WHERE CASE
  WHEN any(last IN [CASE WHEN @.validTo = '..' THEN {{newest_day:@}} ELSE @.certainToDay END] WHERE
    any(first IN [coalesce(@.certainFromDay, CASE WHEN @.validTo = '..' THEN last END)] WHERE
      first <= last AND first <= possible[1] AND possible[0] <= last AND first <= date($lastDay) AND date($firstDay) <= last)) THEN true
  ELSE any(i IN range(0, size(coalesce(@.heldFirstDays, [])) - 1) WHERE any(span IN [[date(@.heldFirstDays[i]), date(@.heldLastDays[i])]] WHERE
    span[0] <= possible[1] AND possible[0] <= span[1]
    AND CASE WHEN span[0] < date($firstDay) THEN possible[0] >= date($firstDay) ELSE true END
    AND CASE WHEN span[1] > date($lastDay) THEN possible[1] <= date($lastDay) ELSE true END)) END) END
