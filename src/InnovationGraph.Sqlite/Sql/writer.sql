-- Without spilling, readers are kept out only while a commit writes its pages, never while it prepares them.
PRAGMA busy_timeout = 30000;
PRAGMA journal_mode = TRUNCATE;
PRAGMA synchronous = FULL;
PRAGMA cache_spill = OFF;
