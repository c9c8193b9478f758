// How many relationships only the dates of an end exclude, and the first of the ends that did not exist then, with their dates.
head([excluded IN [COLLECT {
  {{between}}
  WHERE {{excluded_by_an_end:r}} AND {{ends}}
  RETURN DISTINCT r
}] | [size(excluded), COLLECT {
  UNWIND excluded AS one
  UNWIND [startNode(one), endNode(one)] AS e
  WITH DISTINCT e
  WHERE e.validFromDay > date($lastDay) OR e.validToDay < date($firstDay)
  RETURN [e.id, e.validFrom, e.validTo]
  ORDER BY e.id
  LIMIT $mostEnds
}]])
