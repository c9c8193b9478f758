CREATE CONSTRAINT innovation_graph_metadata IF NOT EXISTS FOR (m:InnovationGraph) REQUIRE m.id IS UNIQUE
