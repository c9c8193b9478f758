// Scans the records of one type in order of ids.
CREATE RANGE INDEX innovation_graph_version_type IF NOT EXISTS FOR (v:Version) ON (v.recordType, v.id)
