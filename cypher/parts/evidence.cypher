// Whether the whole, and each part tested that has evidence of its own, is told well enough by evidence that counts.
// Neo4j may test this before it tests what the ends of a relationship are, and so of one that has no evidence.
any(i IN range(0, size(coalesce(@.sources, [])) - 1) WHERE {{of_the_whole:@}} AND {{counts:@}} AND @.stances[i] IN $stances)
AND (@.evidenceFields IS NULL OR all(part IN $parts WHERE NOT part IN @.evidenceFields
  OR any(i IN range(0, size(@.evidenceFields) - 1) WHERE @.evidenceFields[i] = part AND {{counts:@}} AND @.stances[i] IN $stances)))
