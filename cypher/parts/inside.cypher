(startNode(@).id IN $inside OR endNode(@).id IN $inside)
