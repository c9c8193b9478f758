size([r IN found WHERE r.validFromDay IS NULL AND r.validToDay IS NULL])
