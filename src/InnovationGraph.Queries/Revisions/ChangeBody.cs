namespace InnovationGraph.Queries.Revisions;

/// <summary>A change of a revision.</summary>
/// <param name="Operation">put, retract or describe (a dataset's manifest and ontology).</param>
/// <param name="Id">The id of the record or dataset.</param>
/// <param name="RecordType">entity, relationship, observation, gap or source; null where nothing was put.</param>
/// <param name="MergedInto">The id that a merged record goes on under; null for none.</param>
internal sealed record ChangeBody(string Operation, string Id, string? RecordType, string? MergedInto)
{
    public static ChangeBody Of(Change change) => change switch
    {
        Change.Put put => new("put", put.Id.ToString(), EnumNames.Of(put.Record.RecordType), null),
        Change.Retract retract => new("retract", retract.Id.ToString(), null, retract.MergedInto?.ToString()),
        _ => new("describe", change.Id.ToString(), null, null),
    };
}
