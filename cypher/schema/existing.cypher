// Of our constraints and indexes those that are there. A constraint has an index of its name.
SHOW INDEXES YIELD name WHERE name STARTS WITH 'innovation_graph_' RETURN name
