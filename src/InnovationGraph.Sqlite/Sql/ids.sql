SELECT id FROM record_version
WHERE record_type = @type AND known_from <= @revision AND (known_to IS NULL OR known_to > @revision)
ORDER BY id;
