UNWIND $recipients AS recipient
MATCH (s:Entity&!Missing)-[r]->(t:Entity&!Missing {id: recipient})
