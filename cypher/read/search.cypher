CALL db.index.fulltext.queryNodes('innovation_graph_version_tokens', $tokens) YIELD node AS v
WHERE v.knownFrom <= $revision AND (v.knownTo IS NULL OR v.knownTo > $revision)
RETURN v.body
