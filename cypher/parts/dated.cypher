(@.validFromDay IS NOT NULL OR @.validToDay IS NOT NULL OR @.heldAt IS NOT NULL)
