// Requests cost by the byte, so a body comes as what goes between the parts of a pattern; null there is the id in quotes. A row: id,
// pattern *, what goes between its parts, subject, indicator, search tokens; what is null at the end is left out. *: a place in
// $patterns, each of which is a record type and then the parts of canonical JSON.
UNWIND $rows AS row
WITH row, row[2] AS holes, $patterns[row[1]] AS pattern
CREATE (:Version {
  id: row[0], recordType: pattern[0], knownFrom: $revision,
  body: reduce(
    body = pattern[1], i IN range(1, size(holes)) | body + coalesce(holes[i - 1], '"' + row[0] + '"') + pattern[i + 1]),
  subject: row[3], indicator: row[4], tokens: row[5]})
