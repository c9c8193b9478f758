reduce(day = date($firstDay), other IN [@.validFromDay, startNode(@).validFromDay, endNode(@).validFromDay] | CASE WHEN other > day THEN other ELSE day END)
  <= reduce(day = date($lastDay), other IN [@.validToDay, startNode(@).validToDay, endNode(@).validToDay] | CASE WHEN other < day THEN other ELSE day END)
