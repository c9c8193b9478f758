MATCH (r:Revision)
RETURN r.number, r.time, r.author, r.message, r.changeCount, r.hash
ORDER BY r.number DESC
LIMIT 1
