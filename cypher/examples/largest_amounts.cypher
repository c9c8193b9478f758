// The largest amounts in each currency. An amount may be a bound: the qualifier says so.
MATCH (a)-[r]->(b)
WHERE r.amount IS NOT NULL
RETURN r.currency AS currency, r.amount AS amount, r.qualifier AS qualifier, r.basis AS basis, a.name AS payer, type(r) AS type, b.name AS payee
ORDER BY currency, amount DESC
LIMIT 20
