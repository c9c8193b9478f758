// Finds what a revision put.
CREATE RANGE INDEX innovation_graph_version_known_from IF NOT EXISTS FOR (v:Version) ON (v.knownFrom, v.id)
