using System.Diagnostics.CodeAnalysis;

namespace InnovationGraph.Core.Traversal;

/// <summary>An answer, or the expected reason why there is none.</summary>
public readonly record struct Outcome<T>
    where T : class
{
    private Outcome(T? answer, QueryFailure? failure) => (Answer, Failure) = (answer, failure);

    /// <summary>Null exactly when <see cref="Failure"/> is not.</summary>
    public T? Answer { get; }

    public QueryFailure? Failure { get; }

    [MemberNotNullWhen(true, nameof(Answer))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool IsAnswered => Answer is not null;

    public static implicit operator Outcome<T>(T answer) => new(answer, null);

    public static implicit operator Outcome<T>(QueryFailure failure) => new(null, failure);
}
