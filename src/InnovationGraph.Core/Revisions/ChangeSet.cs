using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Records;

namespace InnovationGraph.Core.Revisions;

/// <summary>
/// What a caller asks a store to commit as the next revision: all of it or nothing.
/// <see cref="Base"/> is the head that the caller saw; another head is a conflict.
/// </summary>
public sealed record ChangeSet(string Author, string Message, DateTimeOffset Time, RevisionHash Base, ValueList<Change> Changes)
{
    /// <summary>For an import: what to remember of the package, so that an unchanged one is recognised without reading it.</summary>
    public ImportReceipt? Receipt { get; init; }
}

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

/// <summary>That a dataset package with this digest (SHA-256, lower-case hexadecimal) was imported.</summary>
public sealed record ImportReceipt(RecordId Dataset, string Digest);
