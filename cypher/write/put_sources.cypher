// A row: id, properties, first and last day of its date.
UNWIND $rows AS row
MERGE (s:Source {id: row[0]})
SET s = row[1], s.firstDay = date(row[2]), s.lastDay = date(row[3])
