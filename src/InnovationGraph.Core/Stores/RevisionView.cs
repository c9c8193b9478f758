using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Text;
using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Core.Stores;

/// <summary>
/// What is known of a whole revision: its datasets, their ontology and the sources; and whatever is computed from all of it, once,
/// such as where entities lie or which gaps there are. Nothing in it changes, so it is safe to share.
/// </summary>
public sealed class RevisionView(Revision revision, IReadOnlyList<Dataset> datasets, IReadOnlyList<Source> sources)
{
    private const int MostAnswers = 32;

    private readonly Memo<(Type Type, object Key), object> _facts = new(int.MaxValue, result => result is not QueryFailure);
    private readonly Memo<(Type Type, object Key), object> _answers = new(MostAnswers, result => result is not QueryFailure);

    public Revision Revision { get; } = revision;

    /// <summary>The number of the revision, by which stores are asked.</summary>
    public long Number => Revision.Number;

    /// <summary>The datasets, by id.</summary>
    public IReadOnlyList<Dataset> Datasets { get; } = datasets;

    /// <summary>The words of all datasets together.</summary>
    public OntologyIndex Ontology { get; } = new(Ontologies.Ontology.Merge(datasets.Select(dataset => dataset.Ontology)));

    /// <summary>When its relationships held.</summary>
    public RecordDays Days => field ??= new(Ontology, Sources);

    /// <summary>All sources, by id.</summary>
    public IReadOnlyDictionary<RecordId, Source> Sources { get; } = sources.ToDictionary(source => source.Id);

    /// <summary>The publisher of every source, as questions compare them.</summary>
    public IReadOnlyDictionary<RecordId, string> Publishers { get; } =
        sources.ToDictionary(source => source.Id, source => VisibleText.Compared(source.Publisher));

    /// <summary>
    /// Computes a fact of this revision once and keeps it with the view. If the computation fails, everyone who waits for it gets the
    /// failure, and the next caller tries again.
    /// </summary>
    public Task<Outcome<T>> ComputeOnceAsync<T>(string fact, Func<Task<Outcome<T>>> compute, CancellationToken cancellation)
        where T : class => ComputeOnceAsync(_facts, fact, compute, cancellation);

    /// <summary>
    /// The same of what a question comes to, whatever page of it is asked for. Only those used last are kept, since there is no end of
    /// questions.
    /// </summary>
    public Task<Outcome<T>> ComputeOnceAsync<T>(object question, Func<Task<Outcome<T>>> compute, CancellationToken cancellation)
        where T : class => ComputeOnceAsync(_answers, question, compute, cancellation);

    private static async Task<Outcome<T>> ComputeOnceAsync<T>(
        Memo<(Type Type, object Key), object> memo, object key, Func<Task<Outcome<T>>> compute, CancellationToken cancellation)
        where T : class
    {
        var result = await memo.GetAsync((typeof(T), key), ComputeAsync, cancellation);
        return result is QueryFailure failure ? failure : (T)result;

        async Task<object> ComputeAsync()
        {
            var outcome = await compute();
            return outcome.IsAnswered ? outcome.Answer : outcome.Failure;
        }
    }
}
