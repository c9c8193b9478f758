MATCH (s:Entity&!Missing)-[r]->(t:Entity&!Missing)
WHERE {{relationship:r}} AND ({{entity:s}} OR {{entity:t}})
WITH r
ORDER BY {{listed:r}}
WITH collect(r) AS found
{{linked}}
