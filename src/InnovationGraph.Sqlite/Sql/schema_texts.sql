-- What schema.sql made. The tables behind entity_search are SQLite's own; sqlite_stat1 and the like may be there besides.
SELECT name, type, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'entity\_search\_%' ESCAPE '\';
