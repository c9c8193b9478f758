// Of what may hold on the days asked about, whether it certainly does: the lists of one item name what is used more than once.
((type(@) IN $lastingTypes AND NOT {{dated:@}})
OR any(possible IN [[{{possible_days:@}}]] WHERE
  any(starting IN [[text IN [@.validFrom] WHERE text IS NOT NULL]] WHERE
  any(ending IN [[text IN [@.validTo] WHERE text <> '..']] WHERE
    any(bounds IN [[
      CASE WHEN @.validTo = '..' AND @.validFrom IS NULL THEN {{newest_day:@}} ELSE head([span IN {{spans:starting}} | span[1]]) END,
      CASE WHEN @.validTo = '..' THEN {{newest_day:@}} ELSE head([span IN {{spans:ending}} | span[0]]) END]] WHERE
      bounds[0] <= bounds[1] AND bounds[0] <= possible[1] AND possible[0] <= bounds[1]
      AND bounds[0] <= date($lastDay) AND date($firstDay) <= bounds[1])
    OR any(dates IN [starting + ending + coalesce(@.heldAt, [])] WHERE any(span IN {{spans:dates}} WHERE
      span[0] <= possible[1] AND possible[0] <= span[1]
      AND (span[0] >= date($firstDay) OR possible[0] >= date($firstDay))
      AND (span[1] <= date($lastDay) OR possible[1] <= date($lastDay))))))))
