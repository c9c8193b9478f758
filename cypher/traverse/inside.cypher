// What lies in a place: what is located in it or governs it, directly or through places that are located in it or part of it.
CALL () {
  MATCH (place:Entity&!Missing {id: $place})
  MATCH ANY SHORTEST (place) (
    (a)<-[r:LOCATED_IN|GOVERNS|PART_OF]-(b:Entity&!Missing)
    WHERE (a = place OR a.kind IN $placeKinds) AND (NOT r:PART_OF OR b.kind IN $placeKinds)
  )+ (e)
  WHERE e <> place
  RETURN [5, e.id] AS row
  UNION ALL
  RETURN [0, {{head}}] AS row
}
RETURN row
