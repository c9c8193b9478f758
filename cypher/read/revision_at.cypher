MATCH (r:Revision)
WHERE r.time <= datetime($time)
RETURN r.number, r.time, r.author, r.message, r.changeCount, r.hash
ORDER BY r.number DESC
LIMIT 1
