// A row: id, labels besides Entity, properties, first and last day. Also fills in a node that was missing.
UNWIND $rows AS row
MERGE (e:Entity {id: row[0]})
REMOVE e:$([label IN labels(e) WHERE label <> 'Entity' AND NOT label IN row[1]])
SET e = row[2], e.validFromDay = date(row[3]), e.validToDay = date(row[4])
SET e:$(row[1])
