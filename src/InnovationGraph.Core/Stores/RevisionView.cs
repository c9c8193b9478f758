using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Core.Stores;

/// <summary>
/// What is known of a whole revision: its datasets, their ontology and the sources; and whatever is computed from all of it, once,
/// such as where entities lie or which gaps there are. Nothing in it changes, so it is safe to share.
/// </summary>
public sealed class RevisionView(Revision revision, IReadOnlyList<Dataset> datasets, IReadOnlyList<Source> sources)
{
    private const int MostComputed = 32;

    private readonly Memo<(Type Type, object Key), object> _computed = new(MostComputed, result => result is not QueryFailure);

    public Revision Revision { get; } = revision;

    /// <summary>The number of the revision, by which stores are asked.</summary>
    public long Number => Revision.Number;

    /// <summary>The datasets, by id.</summary>
    public IReadOnlyList<Dataset> Datasets { get; } = datasets;

    /// <summary>The words of all datasets together.</summary>
    public OntologyIndex Ontology { get; } = new(Ontologies.Ontology.Merge(datasets.Select(dataset => dataset.Ontology)));

    /// <summary>All sources, by id.</summary>
    public IReadOnlyDictionary<RecordId, Source> Sources { get; } = sources.ToDictionary(source => source.Id);

    /// <summary>The publisher of every source.</summary>
    public IReadOnlyDictionary<RecordId, string> Publishers { get; } = sources.ToDictionary(source => source.Id, source => source.Publisher);

    /// <summary>
    /// Computes something from this revision once for each type and key, and keeps it with the view. A failure goes to everyone who
    /// waits for it, and the next caller computes again.
    /// </summary>
    public async Task<Outcome<T>> ComputeOnceAsync<T>(object key, Func<Task<Outcome<T>>> compute, CancellationToken cancellation)
        where T : class
    {
        var result = await _computed.GetAsync((typeof(T), key), ComputeAsync, cancellation);
        return result is QueryFailure failure ? failure : (T)result;

        async Task<object> ComputeAsync()
        {
            var outcome = await compute();
            return outcome.IsAnswered ? outcome.Answer : outcome.Failure;
        }
    }
}
