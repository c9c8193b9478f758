MATCH (e:Entity&!Missing)
