// The entities that hold the tokens: whether the question lets them count, and how well connected they are.
CALL () {
  CALL db.index.fulltext.queryNodes('innovation_graph_version_tokens', $tokens) YIELD node AS version
  WHERE version.knownFrom <= $revision AND version.knownTo IS NULL
  MATCH (e:Entity&!Missing {id: version.id})
  RETURN [9, version.body, coalesce({{cited_entity:e}} AND {{place:e}} AND {{others:e}}, false), {{degree:e}}] AS row
  UNION ALL
  RETURN [0, {{head}}] AS row
}
RETURN row
