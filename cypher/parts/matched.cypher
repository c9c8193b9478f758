(startNode(@).id IN $matched OR endNode(@).id IN $matched)
