@.kind IN $among
