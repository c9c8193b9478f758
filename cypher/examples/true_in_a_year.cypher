// Who held which post in 2018, as far as dates are stated: what no stated date excludes is kept.
MATCH (person:Person)-[r:HOLDS_POST]->(post)
WHERE coalesce(r.validFromDay <= date('2018-12-31'), true) AND coalesce(r.validToDay >= date('2018-01-01'), true)
RETURN person.name AS person, post.name AS post, r.validFrom AS `from`, r.validTo AS `to`
ORDER BY person, post
