CREATE RANGE INDEX innovation_graph_version_indicator IF NOT EXISTS FOR (v:Version) ON (v.indicator)
