@.kind IN $kinds
