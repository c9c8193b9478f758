// A page of all versions in order of ids and revisions, from behind one on, up to a revision.
MATCH (v:Version)
USING INDEX SEEK v:Version(id, knownFrom)
WHERE v.id >= $after AND 1 <= v.knownFrom <= $head AND (v.id > $after OR v.knownFrom > $from)
RETURN v.id, v.knownFrom, v.knownTo, v.mergedInto, v.recordType, v.body, v.own, v.alike, v.subject, v.indicator, v.tokens
ORDER BY v.id, v.knownFrom
LIMIT $count
