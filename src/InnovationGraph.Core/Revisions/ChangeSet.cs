using InnovationGraph.Core.Collections;

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
