CREATE RANGE INDEX innovation_graph_gap_subject IF NOT EXISTS FOR (g:Gap) ON (g.subject)
