// How the commission at the top and a robot maker are connected, by the fewest steps, whatever their direction.
MATCH p = shortestPath((:Entity {id: 'cstc'})-[*..6]-(:Entity {id: 'siasun'}))
RETURN [n IN nodes(p) | n.name] AS entities, [r IN relationships(p) | type(r)] AS types
