// For people in Neo4j Browser: CALL db.index.fulltext.queryNodes('innovation_graph_entity_text', '华为'). Latin words and Han pairs.
CREATE FULLTEXT INDEX innovation_graph_entity_text IF NOT EXISTS FOR (e:Entity) ON EACH [e.names, e.summary, e.tags]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}
