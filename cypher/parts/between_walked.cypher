UNWIND [a IN kept WHERE NOT a IN outermost] AS a
MATCH (a){{step:r}}(b:Entity)
WHERE b IN kept AND {{relationship:r}}
