using InnovationGraph.Core.Stores;
using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Engine.Graphs;

/// <summary>Lays a projection out as a snapshot; time and space in proportion to its size.</summary>
internal static class SnapshotBuilder
{
    public static Snapshot Build(GraphProjection projection, RevisionView view)
    {
        var entities = BuildEntities(projection.Entities);
        var relationships = new RelationshipBuilder(projection, entities, view.Ontology, view.Days).Build();
        var inStart = CountingSort.Starts(relationships.Target, entities.Count);
        var inRelationship = CountingSort.Sort(
            [.. Enumerable.Range(0, relationships.Count)], r => relationships.Target[r], entities.Count);
        return new()
        {
            Revision = view.Revision,
            Ontology = view.Ontology,
            Publishers = view.Publishers,
            Documents = [.. view.Sources.Values.Where(source => source.HasOwnText).Select(source => source.Id).Order()],
            Entities = entities,
            Relationships = relationships,
            OutStart = CountingSort.Starts(relationships.Source, entities.Count),
            InStart = inStart,
            InSource = [.. inRelationship.Select(r => relationships.Source[r])],
            InRelationship = inRelationship,
            IsPlaceKind = entities.Kinds.Mark(view.Ontology.PlaceKinds),
            Summaries = new EntitySummary?[entities.Count],
        };
    }

    private static EntityColumns BuildEntities(IReadOnlyList<ProjectedEntity> projected)
    {
        NameTable kinds = new(), tags = new();
        var kind = new int[projected.Count];
        var tagStart = new int[projected.Count + 1];
        List<int> tag = [];
        for (var i = 0; i < projected.Count; i++)
        {
            kind[i] = kinds.Add(projected[i].Kind);
            foreach (var one in projected[i].Tags)
            {
                tag.Add(tags.Add(one));
            }

            tagStart[i + 1] = tag.Count;
        }

        return new([.. projected.Select(entity => entity.Id)])
        {
            Names = [.. projected.Select(entity => entity.Name)],
            Kinds = kinds,
            Kind = kind,
            Valid = [.. projected.Select(entity => entity.Valid)],
            Citations = new([.. projected.Select(entity => entity.Citations)]),
            Tags = tags,
            TagStart = tagStart,
            Tag = [.. tag],
        };
    }
}
