// Neo4j may test this before it tests what the ends of a relationship are, and so of one that has no evidence.
any(i IN range(0, size(coalesce(@.sources, [])) - 1) WHERE {{counts:@}} AND @.stances[i] IN $stances)
