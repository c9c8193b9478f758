using InnovationGraph.Core.Ontologies;
using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Filters;

/// <summary>What lies in a place.</summary>
internal static class Locations
{
    /// <summary>
    /// A flag for each entity: set for what lies in the place or governs it, directly or through other places, and for those places; not
    /// for the place itself. A place also lies in the one that it is a part of.
    /// </summary>
    public static bool[] Within(Snapshot snapshot, int place)
    {
        var types = snapshot.Relationships.Types;
        var places = types.Mark(snapshot.Ontology.PlaceTypes);
        var parts = types.Mark(snapshot.Ontology.TypesOf(TypeRole.PartOf));
        var within = new bool[snapshot.Entities.Count];
        Queue<int> open = new([place]);
        while (open.TryDequeue(out var at))
        {
            for (var i = snapshot.InStart[at]; i < snapshot.InStart[at + 1]; i++)
            {
                var entity = snapshot.InSource[i];
                var type = snapshot.Relationships.Type[snapshot.InRelationship[i]];
                var isPlace = IsPlace(entity);
                if (within[entity] || entity == place || !(places[type] || (parts[type] && isPlace && IsPlace(at))))
                {
                    continue;
                }

                within[entity] = true;
                if (isPlace)
                {
                    open.Enqueue(entity);
                }
            }
        }

        return within;

        bool IsPlace(int entity) => snapshot.IsPlaceKind[snapshot.Entities.Kind[entity]];
    }
}
