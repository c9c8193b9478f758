// A page of what a revision ended without putting it anew, in order of ids.
MATCH (v:Version)
USING INDEX SEEK v:Version(knownTo, id)
WHERE v.knownTo = $revision AND v.id > $after AND NOT EXISTS { (:Version {id: v.id, knownFrom: $revision}) }
RETURN v.id, v.mergedInto
ORDER BY v.knownTo, v.id
LIMIT $count
