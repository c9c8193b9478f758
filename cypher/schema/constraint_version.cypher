// A record has one version from each revision that changed it. Also finds the versions of an id, and scans records in order of ids.
CREATE CONSTRAINT innovation_graph_version IF NOT EXISTS FOR (v:Version) REQUIRE (v.id, v.knownFrom) IS UNIQUE
