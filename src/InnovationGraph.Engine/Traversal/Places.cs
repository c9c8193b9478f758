using InnovationGraph.Engine.Snapshots;

namespace InnovationGraph.Engine.Traversal;

/// <summary>What lies in a place.</summary>
internal static class Places
{
    /// <summary>
    /// A flag an entity: set for what is located in the place or governs it, directly or through places that are located in it or
    /// part of it, and for those places; not for the place itself.
    /// </summary>
    public static bool[] Within(Snapshot snapshot, int place)
    {
        var types = snapshot.Relationships.Types;
        int located = types.Find(PlaceTypes.LocatedIn), governs = types.Find(PlaceTypes.Governs), partOf = types.Find(PlaceTypes.PartOf);
        var within = new bool[snapshot.Entities.Count];
        Queue<int> places = new([place]);
        while (places.TryDequeue(out var at))
        {
            for (var i = snapshot.InStart[at]; i < snapshot.InStart[at + 1]; i++)
            {
                var entity = snapshot.InSource[i];
                var type = snapshot.Relationships.Type[snapshot.InRelationship[i]];
                var isPlace = snapshot.IsPlaceKind[snapshot.Entities.Kind[entity]];
                if (within[entity] || entity == place || !(type == located || type == governs || (type == partOf && isPlace)))
                {
                    continue;
                }

                within[entity] = true;
                if (isPlace)
                {
                    places.Enqueue(entity);
                }
            }
        }

        return within;
    }
}
