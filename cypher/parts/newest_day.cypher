// The first day on which the newest source can have been written that speaks of the dates or of the whole; null where none has a date.
head([day IN [reduce(day = '', i IN range(0, size(coalesce(@.sources, [])) - 1) |
  CASE WHEN (@.evidenceFields IS NULL OR @.evidenceFields[i] IN ['', 'valid']) AND coalesce($written[@.sources[i]], '') > day
    THEN $written[@.sources[i]] ELSE day END)] WHERE day <> '' | date(day)])
