CREATE CONSTRAINT innovation_graph_source IF NOT EXISTS FOR (s:Source) REQUIRE s.id IS UNIQUE
