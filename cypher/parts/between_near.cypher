MATCH (near:Entity&!Missing {id: $entity}){{step:r}}(far:Entity&!Missing)
