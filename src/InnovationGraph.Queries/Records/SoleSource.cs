namespace InnovationGraph.Queries.Records;

/// <summary>The one source that gives all the evidence of a record.</summary>
internal static class SoleSource
{
    /// <summary>Null where several do. General knowledge is such a source only where there is nothing else: it is no document.</summary>
    public static RecordId? Of(GraphRecord record)
    {
        RecordId? sole = null;
        foreach (var evidence in record.Evidence)
        {
            if (evidence.Source == Source.GeneralKnowledge)
            {
                continue;
            }

            if (sole is { } other && other != evidence.Source)
            {
                return null;
            }

            sole = evidence.Source;
        }

        return sole ?? Source.GeneralKnowledge;
    }
}
