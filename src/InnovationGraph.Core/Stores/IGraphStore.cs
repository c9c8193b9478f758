using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Text;

namespace InnovationGraph.Core.Stores;

/// <summary>
/// Keeps every version of every record. Reads name the revision they want, so that a question answered in several reads sees one
/// state of the graph. All reads may run at once, also beside a commit. The contract test suite is the specification.
/// </summary>
/// <remarks>
/// Every method throws <see cref="StoreUnavailableException"/> when the store cannot be reached, and
/// <see cref="OperationCanceledException"/> when the token is cancelled.
/// </remarks>
public interface IGraphStore : IAsyncDisposable
{
    /// <summary>The newest revision, or <see cref="Revision.Empty"/>.</summary>
    ValueTask<Revision> GetHeadAsync(CancellationToken cancellation);

    /// <summary>The revision of that number (0 is <see cref="Revision.Empty"/>); null when there is none yet.</summary>
    ValueTask<Revision?> FindRevisionAsync(long number, CancellationToken cancellation);

    /// <summary>The newest revision committed at or before that time; <see cref="Revision.Empty"/> before the first.</summary>
    ValueTask<Revision> GetRevisionAtAsync(DateTimeOffset time, CancellationToken cancellation);

    /// <summary>All revisions, the newest first, without <see cref="Revision.Empty"/>.</summary>
    Task<IReadOnlyList<Revision>> GetRevisionsAsync(CancellationToken cancellation);

    /// <summary>A page of the changes that a revision made, in ordinal order of ids. No other change is read.</summary>
    Task<IReadOnlyList<Change>> GetChangesAsync(long revision, int skip, int take, CancellationToken cancellation);

    /// <summary>The ids of all records of a type at a revision, in ordinal order, without reading the records.</summary>
    Task<IReadOnlyList<RecordId>> GetIdsAsync(RecordType type, long revision, CancellationToken cancellation);

    /// <summary>The datasets described at a revision, by id.</summary>
    Task<IReadOnlyList<Dataset>> GetDatasetsAsync(long revision, CancellationToken cancellation);

    /// <summary>
    /// The records of these ids and that type (<see cref="GraphRecord"/>: any) at a revision; ids without one are left out. No
    /// duplicates; any order.
    /// </summary>
    Task<IReadOnlyDictionary<RecordId, T>> ReadAsync<T>(IReadOnlyCollection<RecordId> ids, long revision, CancellationToken cancellation)
        where T : GraphRecord;

    /// <summary>Every record of a type (<see cref="GraphRecord"/>: any) at a revision, in ordinal order of ids.</summary>
    IAsyncEnumerable<T> ScanAsync<T>(long revision, CancellationToken cancellation)
        where T : GraphRecord;

    /// <summary>What the in-memory graph needs of every entity and relationship at a revision, each in ordinal order of ids.</summary>
    Task<GraphProjection> ProjectAsync(long revision, CancellationToken cancellation);

    /// <summary>The observations about a subject, or of an indicator, or both (null: any), in ordinal order of ids.</summary>
    Task<IReadOnlyList<Observation>> ReadObservationsAsync(
        RecordId? subject, string? indicator, long revision, CancellationToken cancellation);

    /// <summary>The gaps in a subject (null: any), in ordinal order of ids.</summary>
    Task<IReadOnlyList<Gap>> ReadGapsAsync(RecordId? subject, long revision, CancellationToken cancellation);

    /// <summary>
    /// All entities that match a text under the rules of <see cref="EntityMatcher"/>, the best tier first, then the closest name,
    /// then by id. A text without letters or digits matches none.
    /// </summary>
    Task<IReadOnlyList<EntityMatch>> SearchAsync(string text, long revision, CancellationToken cancellation);

    /// <summary>All versions of a record, the oldest first; none for an id that never was.</summary>
    Task<IReadOnlyList<RecordVersion>> GetHistoryAsync(RecordId id, CancellationToken cancellation);

    /// <summary>
    /// The records as a dataset's imports left them: the latest version of each that an import of the dataset wrote, whatever others
    /// wrote since; without those that an import retracted. In ordinal order of ids.
    /// </summary>
    IAsyncEnumerable<GraphRecord> ScanImportedAsync(RecordId dataset, CancellationToken cancellation);

    /// <summary>What was remembered of a dataset's last import; null when it was never imported.</summary>
    Task<ImportReceipt?> FindReceiptAsync(RecordId dataset, CancellationToken cancellation);

    /// <summary>
    /// Commits a change set as the next revision, all of it or nothing. Without changes only the receipt is kept and the head stays.
    /// </summary>
    /// <remarks>
    /// To say again what the same author said last of an id is no change; to say what another author said is one, so that an import
    /// can take over a user's edit. The revision's time is the change set's, to the millisecond, or the head's where that is later.
    /// </remarks>
    Task<ApplyResult> ApplyAsync(ChangeSet changes, CancellationToken cancellation);

    /// <summary>
    /// Recomputes every revision's hash from the stored records, and compares what is kept beside them. Null when all agree; otherwise the first
    /// fault, and its revision.
    /// </summary>
    Task<VerificationFault?> VerifyAsync(CancellationToken cancellation);
}
