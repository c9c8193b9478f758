// How many relationships only the dates of an end exclude.
COUNT { MATCH {{asked_pattern}} WHERE {{excluded_by_an_end:r}} AND {{asked_ends}} RETURN DISTINCT r }
