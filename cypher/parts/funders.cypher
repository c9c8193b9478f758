UNWIND found AS r
WITH DISTINCT startNode(r).id AS id
RETURN [5, id] AS row
UNION ALL
