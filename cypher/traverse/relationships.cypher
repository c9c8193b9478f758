// The relationships of a list, or the flows of a hop.
{{between}}
WHERE {{relationship:r}} AND {{ends}}
WITH r
ORDER BY {{listed:r}}
WITH collect(r) AS found
{{linked}}
