CREATE CONSTRAINT innovation_graph_revision IF NOT EXISTS FOR (r:Revision) REQUIRE r.number IS UNIQUE
