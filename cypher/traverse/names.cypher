// The ids of all entities, for "did you mean".
MATCH (e:Entity&!Missing)
RETURN collect(e.id)
