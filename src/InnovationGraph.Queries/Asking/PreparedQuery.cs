using InnovationGraph.Queries.Json;

namespace InnovationGraph.Queries.Asking;

/// <summary>A query that is ready to run, with its parameters read and its revision chosen; or the reason why it cannot run.</summary>
public sealed class PreparedQuery
{
    private readonly Func<CancellationToken, Task<Outcome<CitedAnswer>>>? _run;

    private PreparedQuery(
        RevisionView? view, ParameterValues values, QueryFailure? failure, Func<CancellationToken, Task<Outcome<CitedAnswer>>>? run) =>
        (View, Values, Failure, _run) = (view, values, failure, run);

    /// <summary>The revision to answer from; null where the one asked for does not exist.</summary>
    public RevisionView? View { get; }

    public ParameterValues Values { get; }

    /// <summary>Why it cannot be run; null when it can.</summary>
    public QueryFailure? Failure { get; }

    /// <summary>The answer, or why there is none.</summary>
    public Task<Outcome<CitedAnswer>> RunAsync(CancellationToken cancellation) =>
        _run is null ? Task.FromResult<Outcome<CitedAnswer>>(Failure!) : _run(cancellation);

    internal static PreparedQuery Ready(RevisionView view, ParameterValues values, Func<CancellationToken, Task<Outcome<CitedAnswer>>> run) =>
        new(view, values, null, run);

    internal static PreparedQuery Refused(RevisionView? view, ParameterValues values, QueryFailure failure) =>
        new(view, values, failure, null);
}
