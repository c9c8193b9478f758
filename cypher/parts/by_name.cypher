e.sortName, e.id
