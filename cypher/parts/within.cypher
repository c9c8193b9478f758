@.id IN $inside
