// The revisions of an author.
MATCH (r:Revision)
WHERE r.author = $author
RETURN r.number
ORDER BY r.number
