MATCH (r:Revision {number: $number})
RETURN r.number, r.time, r.author, r.message, r.changeCount, r.hash
