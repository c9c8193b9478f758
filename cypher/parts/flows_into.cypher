UNWIND $front AS front
MATCH (s:Entity&!Missing)-[r]->(t:Entity {id: front})
