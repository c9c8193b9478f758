namespace InnovationGraph.Queries.Revisions;

/// <summary>A committed change set.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Time">When it was committed, UTC.</param>
/// <param name="Author">Who committed it; import/{dataset} for an import.</param>
/// <param name="Message">What it does.</param>
/// <param name="ChangeCount">How many records it changes.</param>
/// <param name="Hash">SHA-256 over the previous hash and the canonical JSON of the revision, in hexadecimal.</param>
internal sealed record RevisionBody(long Number, string Time, string Author, string Message, int ChangeCount, string Hash)
{
    public static RevisionBody Of(Revision revision) => new(
        revision.Number, Revision.FormatTime(revision.Time), revision.Author, revision.Message, revision.ChangeCount, revision.Hash.ToString());
}
