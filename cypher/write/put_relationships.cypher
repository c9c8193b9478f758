// Requests cost by the byte, so a row has no names, and what recurs is its place in a list. A row: 0 id, 1 source and 2 target in $ends,
// 3 what it has like others in $alike, 4 paragraphs, 5 money, 6 includedIn, 7 accountOf, 8 other properties; what is null at the end is
// left out. What others have too, each a place in $texts: 0 type, 1 dataset, 2 channel, 3 stage, 4 valid from, 5 valid to, 6 first day,
// 7 last day, 8 confidence, 9 sources, 10 sections, 11 stances. Money: 0 amount, 1 exact amount, 2 low, 3 high, 4 currency, 5 basis and
// 6 qualifier in $texts, 7 as stated, 8 from and 9 to in $texts.
// A relationship may be recorded before its ends are, or stay when one is retracted: a node without a record then stands for it.
UNWIND $ends AS id
MERGE (e:Entity {id: id})
  ON CREATE SET e:Missing
WITH collect(e) AS ends
WITH ends, [one IN $alike | {
  type: $texts[one[0]], dataset: $texts[one[1]], channel: $texts[one[2]], stage: $texts[one[3]],
  validFrom: $texts[one[4]], validTo: $texts[one[5]], validFromDay: date($texts[one[6]]), validToDay: date($texts[one[7]]),
  confidence: $texts[one[8]], sources: $texts[one[9]], sections: $texts[one[10]], stances: $texts[one[11]]}] AS alike
UNWIND $rows AS row
WITH row, row[5] AS money, alike[row[3]] AS like, ends[row[1]] AS s, ends[row[2]] AS t
CREATE (s)-[r:$(like.type) {
  id: row[0], dataset: like.dataset, channel: like.channel, stage: like.stage, validFrom: like.validFrom, validTo: like.validTo,
  validFromDay: like.validFromDay, validToDay: like.validToDay, confidence: like.confidence, sources: like.sources,
  sections: like.sections, paragraphs: row[4], stances: like.stances,
  amount: money[0], amountExact: money[1], amountLow: money[2], amountHigh: money[3], currency: $texts[money[4]],
  basis: $texts[money[5]], qualifier: $texts[money[6]], asStated: money[7],
  moneyFrom: $texts[money[8]], moneyTo: $texts[money[9]],
  includedIn: row[6], accountOf: row[7]}]->(t)
SET r += coalesce(row[8], {})
