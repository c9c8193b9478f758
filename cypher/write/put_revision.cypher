CREATE (:Revision {
  number: $number, time: datetime($time), author: $author, message: $message, changeCount: $changeCount, hash: $hash})
