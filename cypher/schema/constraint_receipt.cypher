CREATE CONSTRAINT innovation_graph_receipt IF NOT EXISTS FOR (r:ImportReceipt) REQUIRE r.dataset IS UNIQUE
