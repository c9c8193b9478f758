// Whether the evidence at place i speaks of the whole record and not of a part.
(@.evidenceFields IS NULL OR @.evidenceFields[i] = '')
