NOT @.id IN $first
