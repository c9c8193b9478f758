NOT @.id IN $without
