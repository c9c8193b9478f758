CREATE CONSTRAINT innovation_graph_observation IF NOT EXISTS FOR (o:Observation) REQUIRE o.id IS UNIQUE
