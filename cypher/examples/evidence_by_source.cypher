// How many relationships each source is cited for.
MATCH ()-[r]->()
UNWIND r.sources AS id
MATCH (s:Source {id: id})
RETURN s.title AS title, s.publisher AS publisher, count(DISTINCT r) AS relationships
ORDER BY relationships DESC, title
