UNWIND $rows AS row
CREATE (:Version {
  id: row.id, recordType: row.recordType, knownFrom: $revision, body: row.body, own: row.own, alike: row.alike, subject: row.subject,
  indicator: row.indicator, tokens: row.tokens})
