// Which types of relationship are money: how many there are of each, how many state a sum, and in which currencies and on which basis.
MATCH (:Entity)-[r]->(:Entity)
WITH type(r) AS type, count(*) AS relationships, count(r.currency) AS withSum, collect(DISTINCT r.currency) AS currencies, collect(DISTINCT r.basis) AS bases
WHERE withSum > 0
RETURN type, relationships, withSum, currencies, bases
ORDER BY withSum DESC, type
