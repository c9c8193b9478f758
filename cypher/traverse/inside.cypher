// What lies in a place: what is in it or governs it, directly or through places that are in it or part of it.
CALL () {
  MATCH (place:Entity&!Missing {id: $place})
  MATCH ANY SHORTEST (place) (
    (a:Entity)<-[r]-(b:Entity&!Missing)
    WHERE (a = place OR a.kind IN $placeKinds)
      AND (type(r) IN $placeTypes OR (type(r) IN $partTypes AND a.kind IN $placeKinds AND b.kind IN $placeKinds))
  )+ (e)
  WHERE e <> place
  RETURN [5, e.id] AS row
  UNION ALL
  RETURN [0, {{head}}] AS row
}
RETURN row
