UNWIND found AS r
RETURN [6, r.id] AS row
UNION ALL
