// By which channels Huawei is supported.
MATCH (giver)-[r]->(:Firm {id: 'huawei'})
WHERE r.channel IS NOT NULL
RETURN r.channel AS channel, type(r) AS type, giver.name AS giver, r.asStated AS amount, r.confidence AS confidence
ORDER BY channel, giver
