// Relationships in and out, a self-loop twice. Counting them all is free; taking away those whose other end has no record is not.
COUNT { (@)-->() } + COUNT { (@)<--() } - COUNT { (@)<-[:_OF|_GAP_IN]-() }
  - CASE COUNT { (:Missing) } WHEN 0 THEN 0 ELSE COUNT { (@)-->(:Missing) } + COUNT { (@)<--(:Missing) } END
