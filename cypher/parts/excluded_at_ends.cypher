// The relationships of the source and the target that only the dates of an end exclude.
COLLECT {
  UNWIND [$source, $target] AS id
  MATCH (e:Entity&!Missing {id: id})-[r]-(:Entity&!Missing)
  WHERE {{excluded_by_an_end:r}} AND {{followed:r}}
  RETURN DISTINCT r.id
}
