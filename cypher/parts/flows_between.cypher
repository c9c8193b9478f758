UNWIND $funders AS funder
MATCH (s:Entity&!Missing {id: funder})-[r]->(t:Entity&!Missing WHERE t.id IN $recipients)
