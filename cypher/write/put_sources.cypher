UNWIND $rows AS row
MERGE (s:Source {id: row.id})
SET s = row.properties, s.firstDay = date(row.days.firstDay), s.lastDay = date(row.days.lastDay)
