using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Api.Reading;

/// <summary>
/// Carries out of a computation that requests share why a query had no answer: each request that waits answers with it, and the next
/// one computes anew.
/// </summary>
internal sealed class RefusedException(QueryFailure failure) : Exception("A query has no answer.")
{
    public QueryFailure Failure => failure;

    /// <exception cref="RefusedException">There is no answer.</exception>
    public static T Require<T>(Outcome<T> outcome)
        where T : class => outcome.IsAnswered ? outcome.Answer : throw new RefusedException(outcome.Failure);
}
