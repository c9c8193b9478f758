// A page, in order of ids, of the last version of each record that an import wrote, unless a later import retracted the record.
MATCH (v:Version)
USING INDEX SEEK v:Version(id, knownFrom)
WHERE v.id > $after AND v.knownFrom IN $imports AND v.recordType <> 'dataset'
  AND NOT EXISTS {
    MATCH (later:Version {id: v.id})
    USING INDEX SEEK later:Version(id, knownFrom)
    WHERE later.knownFrom > v.knownFrom AND later.knownFrom IN $imports
  }
  AND NOT EXISTS {
    MATCH (ended:Version {id: v.id})
    USING INDEX SEEK ended:Version(knownTo, id)
    WHERE ended.knownTo > v.knownFrom AND ended.knownTo IN $imports
      AND NOT EXISTS { (:Version {id: v.id, knownFrom: ended.knownTo}) }
  }
RETURN v.id, v.body
ORDER BY v.id
LIMIT $count
