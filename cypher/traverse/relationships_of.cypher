MATCH (near:Entity&!Missing {id: $entity}){{step:r}}(far:Entity&!Missing)
WHERE {{relationship:r}} AND {{entity:far}}
WITH r
ORDER BY {{listed:r}}
WITH collect(r) AS found
{{linked}}
