CREATE RANGE INDEX innovation_graph_observation_subject IF NOT EXISTS FOR (o:Observation) ON (o.subject)
