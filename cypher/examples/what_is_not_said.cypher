// What the sources leave open, about whom.
MATCH (g:Gap)-[:_GAP_IN]->(e)
RETURN e.name AS entity, g.about AS about, g.state AS state, g.note AS note
ORDER BY entity, about
