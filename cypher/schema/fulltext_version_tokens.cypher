// For the search of the API at any revision. The tokens are made beforehand and joined by spaces, and no other analyzer leaves all of
// them whole: cjk would tear single Han characters and '^' away.
CREATE FULLTEXT INDEX innovation_graph_version_tokens IF NOT EXISTS FOR (v:Version) ON EACH [v.tokens]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}
