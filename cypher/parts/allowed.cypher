NOT @.id IN $avoid
