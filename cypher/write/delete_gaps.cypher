UNWIND $ids AS id
MATCH (g:Gap {id: id})
DETACH DELETE g
