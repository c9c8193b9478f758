using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Records;

namespace InnovationGraph.Core.Revisions;

/// <summary>One change of a revision. A revision changes an id at most once.</summary>
public abstract record Change
{
    private Change()
    {
    }

    /// <summary>The id that is changed: a record's or, for its manifest and ontology, a dataset's.</summary>
    public abstract RecordId Id { get; }

    /// <summary>Records a new record or a new version of it.</summary>
    public sealed record Put(GraphRecord Record) : Change
    {
        public override RecordId Id => Record.Id;
    }

    /// <summary>Ends a record. With <see cref="MergedInto"/> it goes on as that record.</summary>
    public sealed record Retract(RecordId Record, RecordId? MergedInto = null) : Change
    {
        public override RecordId Id => Record;
    }

    /// <summary>Records a dataset's manifest and ontology.</summary>
    public sealed record Describe(Dataset Dataset) : Change
    {
        public override RecordId Id => Dataset.Id;
    }
}
