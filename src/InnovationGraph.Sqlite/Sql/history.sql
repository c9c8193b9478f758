SELECT id, body, known_from, known_to, merged_into FROM record_version WHERE id = @id ORDER BY known_from;
