// The head stands on our metadata node too, where a reader sees it sooner than through an index.
CREATE (:Revision {
  number: $number, time: datetime($time), author: $author, message: $message, changeCount: $changeCount, hash: $hash})
WITH *
MATCH (m:InnovationGraph {id: 'innovation-graph'})
SET m.head = $number
