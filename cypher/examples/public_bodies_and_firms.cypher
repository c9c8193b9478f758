// What organs of party and state do with firms. Ministries, governments and party organs all carry the label Body.
MATCH (body:Body)-[r]->(firm:Firm)
RETURN body.name AS body, type(r) AS type, collect(DISTINCT firm.name) AS firms
ORDER BY size(firms) DESC, body, type
