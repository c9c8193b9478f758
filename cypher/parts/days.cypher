(@.validFromDay IS NULL OR @.validFromDay <= date($lastDay)) AND (@.validToDay IS NULL OR @.validToDay >= date($firstDay))
