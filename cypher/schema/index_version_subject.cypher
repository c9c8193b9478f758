// Only observations and gaps have a subject.
CREATE RANGE INDEX innovation_graph_version_subject IF NOT EXISTS FOR (v:Version) ON (v.subject)
