NOT @.kind IN $excludedKinds
