MATCH (s:Entity&!Missing)-[r]->(t:Entity&!Missing)
