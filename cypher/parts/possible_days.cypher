// The first and the last day that neither the dates of the relationship nor those of its ends exclude.
reduce(day = date('0001-01-01'), other IN [@.validFromDay, startNode(@).validFromDay, endNode(@).validFromDay] | CASE WHEN other > day THEN other ELSE day END),
reduce(day = date('9999-12-31'), other IN [@.validToDay, startNode(@).validToDay, endNode(@).validToDay] | CASE WHEN other < day THEN other ELSE day END)
