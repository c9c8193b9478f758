coalesce(@.validFromDay <= date($lastDay), true) AND coalesce(@.validToDay >= date($firstDay), true) AND NOT ({{days:@}})
