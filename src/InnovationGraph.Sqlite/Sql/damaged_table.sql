-- The first table in whose pages or indexes SQLite finds a fault. Where there is none, the fault is in the list of free pages.
SELECT made.name, finding.integrity_check
FROM (SELECT name FROM sqlite_schema WHERE type = 'table' UNION ALL SELECT 'sqlite_schema') AS made, pragma_integrity_check(made.name) AS finding
WHERE finding.integrity_check <> 'ok'
LIMIT 1;
