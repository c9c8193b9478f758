// The first day on which the newest source can have been written; null where none has a date.
head([day IN [reduce(day = '', source IN coalesce(@.sources, []) |
  CASE WHEN coalesce($written[source], '') > day THEN $written[source] ELSE day END)] WHERE day <> '' | date(day)])
