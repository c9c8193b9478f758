// Of what may hold on the days asked about, whether it certainly does: the lists of one item name what is used more than once.
((type(@) IN $lastingTypes AND NOT {{dated:@}})
OR any(possible IN [[{{possible_days:@}}]] WHERE
  any(last IN [CASE WHEN @.validTo = '..' THEN {{newest_day:@}} ELSE @.certainToDay END] WHERE
    any(first IN [coalesce(@.certainFromDay, CASE WHEN @.validTo = '..' THEN last END)] WHERE
      first <= last AND first <= possible[1] AND possible[0] <= last AND first <= date($lastDay) AND date($firstDay) <= last))
  OR any(i IN range(0, size(coalesce(@.heldFirstDays, [])) - 1) WHERE any(span IN [[date(@.heldFirstDays[i]), date(@.heldLastDays[i])]] WHERE
    span[0] <= possible[1] AND possible[0] <= span[1]
    AND (span[0] >= date($firstDay) OR possible[0] >= date($firstDay))
    AND (span[1] <= date($lastDay) OR possible[1] <= date($lastDay))))))
