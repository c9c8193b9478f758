any(i IN range(0, size(@.sources) - 1) WHERE {{counts:@}} AND @.stances[i] IN $stances)
