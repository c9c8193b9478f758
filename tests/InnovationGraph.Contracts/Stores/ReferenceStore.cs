using System.Collections.Immutable;
using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;
using InnovationGraph.Core.Text;

namespace InnovationGraph.Contracts.Stores;

/// <summary>
/// The oracle: keeps the changes of every revision and answers each read by replaying them from the first. As plain as can be, so
/// that one sees it is right. It decides by itself what a commit conflicts with, refuses and leaves out, and recomputes hashes by
/// itself: with <see cref="CommitProtocol"/> and <see cref="HashChain"/> those would judge themselves.
/// </summary>
public sealed class ReferenceStore : IGraphStore
{
    private readonly Lock _committing = new();
    private readonly Dictionary<RecordId, ImportReceipt> _receipts = [];
    private ImmutableList<Commit> _commits = [];

    public ValueTask<Revision> GetHeadAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return new(HeadOf(_commits));
    }

    public ValueTask<Revision?> FindRevisionAsync(long number, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return new(number == 0 ? Revision.Empty : _commits.Find(commit => commit.Revision.Number == number)?.Revision);
    }

    public ValueTask<Revision> GetRevisionAtAsync(DateTimeOffset time, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return new(_commits.FindLast(commit => commit.Revision.Time <= time)?.Revision ?? Revision.Empty);
    }

    public Task<IReadOnlyList<Revision>> GetRevisionsAsync(CancellationToken cancellation) =>
        Answer<IReadOnlyList<Revision>>([.. _commits.Reverse().Select(commit => commit.Revision)], cancellation);

    public Task<IReadOnlyList<Change>> GetChangesAsync(long revision, int skip, int take, CancellationToken cancellation) =>
        Answer<IReadOnlyList<Change>>(
            [.. (_commits.Find(commit => commit.Revision.Number == revision)?.Changes ?? []).Skip(skip).Take(take)], cancellation);

    public Task<IReadOnlyList<RecordId>> GetIdsAsync(RecordType type, long revision, CancellationToken cancellation) =>
        Answer<IReadOnlyList<RecordId>>(
            [.. At<GraphRecord>(revision).Where(record => record.RecordType == type).Select(record => record.Id).Order()], cancellation);

    public Task<IReadOnlyList<Dataset>> GetDatasetsAsync(long revision, CancellationToken cancellation)
    {
        SortedDictionary<RecordId, Dataset> datasets = [];
        foreach (var describe in UpTo(revision).SelectMany(commit => commit.Changes).OfType<Change.Describe>())
        {
            datasets[describe.Id] = describe.Dataset;
        }

        return Answer<IReadOnlyList<Dataset>>([.. datasets.Values], cancellation);
    }

    public Task<IReadOnlyDictionary<RecordId, T>> ReadAsync<T>(
        IReadOnlyCollection<RecordId> ids, long revision, CancellationToken cancellation)
        where T : GraphRecord =>
        Answer<IReadOnlyDictionary<RecordId, T>>(
            At<T>(revision).Where(record => ids.Contains(record.Id)).ToDictionary(record => record.Id), cancellation);

    public async IAsyncEnumerable<T> ScanAsync<T>(
        long revision, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
        where T : GraphRecord
    {
        foreach (var record in await Answer(At<T>(revision).ToList(), cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return record;
        }
    }

    public Task<GraphProjection> ProjectAsync(long revision, CancellationToken cancellation) => Answer(
        new GraphProjection(
            revision,
            [.. At<Entity>(revision).Select(ProjectedEntity.From)],
            [.. At<Relationship>(revision).Select(ProjectedRelationship.From)]),
        cancellation);

    public Task<IReadOnlyList<Observation>> ReadObservationsAsync(
        RecordId? subject, string? indicator, long revision, CancellationToken cancellation) =>
        Answer<IReadOnlyList<Observation>>(
            [.. At<Observation>(revision)
                .Where(one => (subject is null || one.Subject == subject) && (indicator is null || one.Indicator == indicator))],
            cancellation);

    public Task<IReadOnlyList<Gap>> ReadGapsAsync(RecordId? subject, long revision, CancellationToken cancellation) =>
        Answer<IReadOnlyList<Gap>>([.. At<Gap>(revision).Where(gap => subject is null || gap.Subject == subject)], cancellation);

    public Task<IReadOnlyList<EntityMatch>> SearchAsync(string text, long revision, CancellationToken cancellation)
    {
        EntityMatcher matcher = new(text);
        var entities = At<Entity>(revision).ToList();
        var matches = entities.Select(SearchSubject.Of).Select(matcher.Match).OfType<EntityMatch>().ToList();
        return Answer(EntityMatch.Sort(matches.Count > 0 ? matches : entities.Select(SearchSubject.Of).Select(matcher.MatchSimilar).OfType<EntityMatch>()), cancellation);
    }

    public Task<IReadOnlyList<RecordVersion>> GetHistoryAsync(RecordId id, CancellationToken cancellation)
    {
        List<RecordVersion> versions = [];
        foreach (var (revision, changes) in _commits)
        {
            var change = changes.FirstOrDefault(change => change.Id == id);
            if (change is not null and not Change.Describe && versions is [.., { KnownTo: null } current])
            {
                versions[^1] = current with { KnownTo = revision.Number, MergedInto = (change as Change.Retract)?.MergedInto };
            }

            if (change is Change.Put put)
            {
                versions.Add(new(put.Record, revision.Number, null, null));
            }
        }

        return Answer<IReadOnlyList<RecordVersion>>(versions, cancellation);
    }

    public async IAsyncEnumerable<GraphRecord> ScanImportedAsync(
        RecordId dataset, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var imports = _commits.Where(commit => commit.Revision.Author == Revision.ImportAuthor(dataset));
        foreach (var record in await Answer(Replay(imports).Values.ToList(), cancellation))
        {
            yield return record;
        }
    }

    public Task<ImportReceipt?> FindReceiptAsync(RecordId dataset, CancellationToken cancellation)
    {
        lock (_committing)
        {
            return Answer(_receipts.GetValueOrDefault(dataset), cancellation);
        }
    }

    public Task<ApplyResult> ApplyAsync(ChangeSet changes, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (_committing)
        {
            return Task.FromResult(Apply(changes));
        }
    }

    public Task<VerificationFault?> VerifyAsync(CancellationToken cancellation)
    {
        var previous = Revision.Empty;
        foreach (var (revision, changes) in _commits)
        {
            if (Hash(previous, revision, changes) != revision.Hash)
            {
                return Answer<VerificationFault?>(new(revision.Number, "The hash differs."), cancellation);
            }

            previous = revision;
        }

        return Answer<VerificationFault?>(null, cancellation);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static Task<T> Answer<T>(T answer, CancellationToken cancellation) =>
        cancellation.IsCancellationRequested ? Task.FromCanceled<T>(cancellation) : Task.FromResult(answer);

    private static Revision HeadOf(ImmutableList<Commit> commits) => commits.IsEmpty ? Revision.Empty : commits[^1].Revision;

    private static SortedDictionary<RecordId, GraphRecord> Replay(IEnumerable<Commit> commits)
    {
        SortedDictionary<RecordId, GraphRecord> records = [];
        foreach (var change in commits.SelectMany(commit => commit.Changes))
        {
            switch (change)
            {
                case Change.Put put:
                    records[put.Id] = put.Record;
                    break;
                case Change.Retract retract:
                    records.Remove(retract.Id);
                    break;
            }
        }

        return records;
    }

    private static RevisionHash Hash(Revision previous, Revision revision, IReadOnlyList<Change> changes)
    {
        using RevisionHasher hasher = new(previous.Hash, revision.Author);
        foreach (var change in changes)
        {
            switch (change)
            {
                case Change.Put put:
                    hasher.Put(put.Id, RecordJson.Write(put.Record));
                    break;
                case Change.Describe describe:
                    hasher.Describe(describe.Id, DatasetJson.Write(describe.Dataset));
                    break;
                case Change.Retract retract:
                    hasher.Retract(retract.Id, retract.MergedInto);
                    break;
            }
        }

        return hasher.Finish(revision.Message, revision.Number, revision.Time);
    }

    private IEnumerable<Commit> UpTo(long revision) => _commits.Where(commit => commit.Revision.Number <= revision);

    private IEnumerable<T> At<T>(long revision)
        where T : GraphRecord => Replay(UpTo(revision)).Values.OfType<T>();

    private ApplyResult Apply(ChangeSet changes)
    {
        var head = HeadOf(_commits);
        if (changes.Base != head.Hash)
        {
            return new ApplyResult.Conflict(head);
        }

        if (Faults(changes).ToValueList() is { Count: > 0 } faults)
        {
            return new ApplyResult.Rejected(faults);
        }

        if (changes.Receipt is { } receipt)
        {
            _receipts[receipt.Dataset] = receipt;
        }

        Change[] news = [.. changes.Changes.Where(change => !IsRepetition(change, changes.Author)).OrderBy(change => change.Id)];
        if (news.Length == 0)
        {
            return new ApplyResult.Committed(head);
        }

        var time = changes.Time > head.Time ? changes.Time : head.Time;
        Revision revision = new(
            head.Number + 1,
            DateTimeOffset.FromUnixTimeMilliseconds(time.ToUnixTimeMilliseconds()),
            changes.Author,
            changes.Message,
            news.Length,
            default);
        revision = revision with { Hash = Hash(head, revision, news) };
        _commits = _commits.Add(new(revision, news));
        return new ApplyResult.Committed(revision);
    }

    /// <summary>Whether the same author said the same of the same id last.</summary>
    private bool IsRepetition(Change change, string author)
    {
        var last = _commits.FindLast(commit => commit.Changes.Any(one => one.Id == change.Id));
        return last?.Revision.Author == author && (last.Changes.First(one => one.Id == change.Id), change) switch
        {
            (Change.Put before, Change.Put now) => before.Record == now.Record,
            (Change.Describe before, Change.Describe now) => before.Dataset == now.Dataset,
            _ => false,
        };
    }

    private IEnumerable<string> Faults(ChangeSet changes)
    {
        var now = Replay(_commits);
        var datasets = _commits.SelectMany(commit => commit.Changes).OfType<Change.Describe>().Select(describe => describe.Id).ToHashSet();
        var after = now.Keys.Concat(changes.Changes.OfType<Change.Put>().Select(put => put.Id))
            .Except(changes.Changes.OfType<Change.Retract>().Select(retract => retract.Id)).ToHashSet();
        foreach (var twice in changes.Changes.GroupBy(change => change.Id).Where(group => group.Count() > 1))
        {
            yield return $"{twice.Key} is changed twice";
        }

        foreach (var change in changes.Changes)
        {
            switch (change)
            {
                case Change.Put put when now.TryGetValue(put.Id, out var current) && current.RecordType != put.Record.RecordType:
                    yield return $"{put.Id} is a {current.RecordType}";
                    break;
                case Change.Put { Record.Evidence.Count: 0 } put:
                    yield return $"{put.Id} has no evidence";
                    break;
                case Change.Put put when datasets.Contains(put.Id):
                    yield return $"{put.Id} is a dataset";
                    break;
                case Change.Describe describe when now.ContainsKey(describe.Id):
                    yield return $"{describe.Id} is a record";
                    break;
                case Change.Retract retract when !now.ContainsKey(retract.Id):
                    yield return $"{retract.Id} is not there";
                    break;
                case Change.Retract { MergedInto: { } survivor } when !after.Contains(survivor):
                    yield return $"{survivor} is not there";
                    break;
            }
        }
    }

    private sealed record Commit(Revision Revision, IReadOnlyList<Change> Changes);
}
