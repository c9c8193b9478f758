// By type as the ontology lists them, types that it does not know behind; then by id.
coalesce($ranks[type(@)], 2147483647), type(@), @.id
