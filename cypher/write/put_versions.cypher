// Requests cost by the byte, so a body comes as what goes between the parts of a pattern; null there is the id in quotes. A row: 0 id,
// 1 pattern in $patterns, 2 what goes between its parts, 3 what projections want of it alone, 4 and of many alike, in $alike, 5 subject,
// 6 indicator, 7 search tokens; what is null at the end is left out. A pattern: the record type, then the parts of canonical JSON.
UNWIND $rows AS row
WITH row, row[2] AS holes, $patterns[row[1]] AS pattern
CREATE (:Version {
  id: row[0], recordType: pattern[0], knownFrom: $revision,
  body: reduce(
    body = pattern[1], i IN range(1, size(holes)) | body + coalesce(holes[i - 1], '"' + row[0] + '"') + pattern[i + 1]),
  own: row[3], alike: $alike[row[4]], subject: row[5], indicator: row[6], tokens: row[7]})
