// Requests cost by the byte, so a row has no names, and what recurs is a number (*): its place in $words. A row:
//   0 id, 1 source *, 2 target *, 3 type *, 4 dataset *, 5 channel *, 6 stage *, 7 valid from *, 8 valid to *, 9 first day *,
//   10 last day *, 11 confidence *, 12 sources *, 13 sections *, 14 paragraphs, 15 stances *, 16 money, 17 includedIn, 18 accountOf,
//   19 other properties; money: 0 amount, 1 exact amount, 2 low, 3 high, 4 currency *, 5 basis *, 6 qualifier *, 7 as stated,
//   8 from *, 9 to *.
UNWIND $rows AS row
MATCH (s:Entity {id: $words[row[1]]})
MATCH (t:Entity {id: $words[row[2]]})
WITH row, s, t, row[16] AS money
CREATE (s)-[r:$($words[row[3]]) {
  id: row[0], dataset: $words[row[4]], channel: $words[row[5]], stage: $words[row[6]],
  validFrom: $words[row[7]], validTo: $words[row[8]],
  validFromDay: date($words[row[9]]), validToDay: date($words[row[10]]),
  confidence: $words[row[11]], sources: [i IN row[12] | $words[i]], sections: [i IN row[13] | $words[i]],
  paragraphs: row[14], stances: [i IN row[15] | $words[i]],
  amount: money[0], amountExact: money[1], amountLow: money[2], amountHigh: money[3], currency: $words[money[4]],
  basis: $words[money[5]], qualifier: $words[money[6]], asStated: money[7],
  moneyFrom: $words[money[8]], moneyTo: $words[money[9]],
  includedIn: row[17], accountOf: row[18]}]->(t)
SET r += coalesce(row[19], {})
