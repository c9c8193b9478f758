// Also fills in a node that was missing.
UNWIND $rows AS row
MERGE (e:Entity {id: row.id})
REMOVE e:$([label IN labels(e) WHERE NOT label IN row.labels])
SET e = row.properties, e.validFromDay = date(row.days.validFromDay), e.validToDay = date(row.days.validToDay)
SET e:$(row.labels)
