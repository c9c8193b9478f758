WITH {{chosen}} AS chosen, {{others}} AS others, {{taken}} AS taken
ORDER BY chosen, others, size(taken), [r IN taken | r.id]
