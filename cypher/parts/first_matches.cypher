// Of the matches that have the same entities chosen, the first.
WITH {{chosen}} AS chosen, {{others}} AS others, {{taken}} AS used
WITH chosen, min([others, size(used), [r IN used | r.id], used]) AS first
WITH chosen, first[3] AS taken
ORDER BY chosen
