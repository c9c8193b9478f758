[2, @.id, @.kind, @.name, @.nameZh, @.summary, {{degree:@}}]
