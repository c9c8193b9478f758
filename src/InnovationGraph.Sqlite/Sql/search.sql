SELECT entity.id, entity.body
FROM entity_search
CROSS JOIN record_version AS entity ON entity.version = entity_search.rowid
WHERE entity_search MATCH @tokens AND entity.known_from <= @revision AND (entity.known_to IS NULL OR entity.known_to > @revision);
