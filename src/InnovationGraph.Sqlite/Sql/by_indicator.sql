SELECT id, body FROM record_version
WHERE indicator = @indicator AND known_from <= @revision AND (known_to IS NULL OR known_to > @revision)
ORDER BY id;
