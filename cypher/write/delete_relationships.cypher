// A row: id, source, target.
UNWIND $rows AS row
MATCH (:Entity {id: row[1]})-[r {id: row[0]}]->(:Entity {id: row[2]})
DELETE r
