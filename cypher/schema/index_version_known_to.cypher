// Finds what a revision ended. Current versions have no such property and so are not in it.
CREATE RANGE INDEX innovation_graph_version_known_to IF NOT EXISTS FOR (v:Version) ON (v.knownTo, v.id)
