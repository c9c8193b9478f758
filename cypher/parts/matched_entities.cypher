UNWIND $matches AS match
MATCH (e:Entity&!Missing {id: match[0]})
