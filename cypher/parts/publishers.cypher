// How many distinct publishers stand behind the evidence that counts, general knowledge not counted; a source that is unknown is one of its own.
size(reduce(seen = [], publisher IN [i IN range(0, size(coalesce(@.sources, [])) - 1) WHERE {{of_the_whole:@}} AND {{counts:@}} AND @.sources[i] <> $generalKnowledge | coalesce($publishers[@.sources[i]], @.sources[i])] |
  CASE WHEN publisher IN seen THEN seen ELSE seen + [publisher] END)) >= $minEvidence
