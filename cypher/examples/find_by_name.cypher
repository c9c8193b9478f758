// Full text in Latin words and Chinese characters.
CALL db.index.fulltext.queryNodes('innovation_graph_entity_text', '华为 OR Siasun') YIELD node, score
RETURN node.id AS id, node.name AS name, node.nameZh AS nameZh, labels(node) AS labels, score
