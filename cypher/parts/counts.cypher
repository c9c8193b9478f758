// Whether the evidence at place i is among that which the question lets count.
($documents IS NULL OR @.sources[i] IN $documents) AND NOT @.sources[i] IN $excludedDocuments
