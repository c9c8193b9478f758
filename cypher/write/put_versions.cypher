// A row: id, record type, canonical JSON, subject, indicator, search tokens.
UNWIND $rows AS row
CREATE (:Version {
  id: row[0], recordType: row[1], knownFrom: $revision, body: row[2], subject: row[3], indicator: row[4], tokens: row[5]})
