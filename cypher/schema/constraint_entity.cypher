CREATE CONSTRAINT innovation_graph_entity IF NOT EXISTS FOR (e:Entity) REQUIRE e.id IS UNIQUE
