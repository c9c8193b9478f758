// What is in the graph without a current version, a node or a relationship: the first of each.
CALL () {
  MATCH (n:Entity|Observation|Gap|Source)
  WHERE NOT n:Missing AND NOT EXISTS {
    MATCH (v:Version {id: n.id})
    USING INDEX SEEK v:Version(id, knownFrom)
    WHERE v.knownFrom <= $revision AND v.knownTo IS NULL
  }
  RETURN n.id AS id, labels(n) AS labels, null AS type, null AS source, null AS target
  ORDER BY id
  LIMIT 1
  UNION ALL
  MATCH (s)-[r]->(t)
  WHERE (s:Entity OR t:Entity) AND NOT (t:Entity AND (s:Observation OR s:Gap)) AND NOT EXISTS {
    MATCH (v:Version {id: r.id})
    USING INDEX SEEK v:Version(id, knownFrom)
    WHERE v.knownFrom <= $revision AND v.knownTo IS NULL AND v.recordType = 'relationship' AND v.own = s.id + ' ' + t.id
  }
  RETURN r.id AS id, null AS labels, type(r) AS type, s.id AS source, t.id AS target
  ORDER BY id
  LIMIT 1
}
RETURN toStringOrNull(id), labels, type, toStringOrNull(source), toStringOrNull(target)
