// The first of the ends that did not exist then, with their dates.
COLLECT {
  MATCH {{asked_pattern}}
  WHERE {{excluded_by_an_end:r}} AND {{asked_ends}}
  UNWIND [startNode(r), endNode(r)] AS e
  WITH DISTINCT e
  WHERE e.validFromDay > date($lastDay) OR e.validToDay < date($firstDay)
  RETURN [e.id, e.validFrom, e.validTo]
  ORDER BY e.id
  LIMIT $mostEnds
}
