(@.validFromDay IS NOT NULL OR @.validToDay IS NOT NULL)
