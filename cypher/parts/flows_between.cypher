MATCH (s:Entity&!Missing {id: $funder})-[r]->(t:Entity&!Missing {id: $recipient})
