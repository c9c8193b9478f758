namespace InnovationGraph.Queries.Revisions;

/// <summary>A revision with a page of its changes.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Time">When it was committed, UTC.</param>
/// <param name="Author">Who committed it; import/{dataset} for an import.</param>
/// <param name="Message">What it does.</param>
/// <param name="Hash">SHA-256 over the previous hash and the canonical JSON of the revision, in hexadecimal.</param>
/// <param name="Total">How many changes there are in all.</param>
/// <param name="Items">This page of the changes, by id.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
internal sealed record RevisionChangesBody(
    long Number, string Time, string Author, string Message, string Hash, int Total, IReadOnlyList<ChangeBody> Items, string? Next);
