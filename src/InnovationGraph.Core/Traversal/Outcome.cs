using System.Diagnostics.CodeAnalysis;
using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Text;

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

/// <summary>Why a question has no answer.</summary>
public abstract record QueryFailure
{
    private QueryFailure()
    {
    }

    /// <summary>
    /// Nothing of the sort named has this id at the revision asked for; it may not even have the form of an id. Parameter: where it was
    /// given; null for the record that the question is about. Nearest: the ids that may have been meant.
    /// </summary>
    public sealed record UnknownId(string Sort, string Id, string? Parameter, ValueList<string> Nearest) : QueryFailure
    {
        public static UnknownId Among(IEnumerable<RecordId> ids, string sort, string id, string? parameter) =>
            new(sort, id, parameter, NearestIds.Find(id, ids).Select(near => near.ToString()).ToValueList());

        public static UnknownId Among(IEnumerable<string> ids, string sort, string id, string? parameter) =>
            new(sort, id, parameter, NearestIds.Find(id, ids).ToValueList());
    }

    /// <summary>
    /// No record has this id, and no entity this name, at the revision asked for. Parameter: where it was given; null for the record that the
    /// question is about. Similar: the entities that may have been meant, the likeliest first.
    /// </summary>
    public sealed record UnknownName(string Text, string? Parameter, ValueList<EntitySummary> Similar) : QueryFailure;

    /// <summary>The name given where an id is wanted is that of several entities: the first by id, and how many in all. Parameter as above.</summary>
    public sealed record AmbiguousName(string Name, string? Parameter, ValueList<EntitySummary> Candidates, int Total) : QueryFailure;

    /// <summary>
    /// The record with this id goes on under another. Parameter: where the id was given; null for the record that the question is about.
    /// </summary>
    public sealed record Merged(RecordId Id, RecordId Survivor, string? Parameter = null) : QueryFailure;

    /// <summary>The record that the question is about was retracted by a revision.</summary>
    public sealed record Retracted(RecordId Id, long Revision) : QueryFailure;

    /// <summary>The entity that the question is about did not exist at the date asked for. From and To as stated, or null.</summary>
    public sealed record NotThen(RecordId Id, string Date, string? From, string? To) : QueryFailure;

    /// <summary>There is no such revision.</summary>
    public sealed record UnknownRevision(string Asked, long Newest) : QueryFailure;

    /// <summary>No revision holds just the contents asked for. Held: what the newest holds, each dataset with its content hash.</summary>
    public sealed record UnknownContent(ValueList<string> Held) : QueryFailure;

    /// <summary>No page of the list asked for has this cursor, which may be that of another list.</summary>
    public sealed record UnknownCursor(string Parameter, string Cursor) : QueryFailure;

    /// <summary>The revision that a cursor goes on from is not in the store.</summary>
    public sealed record StaleCursor : QueryFailure;

    /// <summary>
    /// The question costs more than a query may; no part of the answer would be right. Which limit, and which parameter to narrow; null
    /// where narrowing does not help.
    /// </summary>
    public sealed record TooCostly(string Limit, string? Parameter, string Advice) : QueryFailure;

    /// <summary>A parameter's value does not fit the graph as it is; the message says what is allowed.</summary>
    public sealed record Unfit(string Parameter, string Message) : QueryFailure;

    /// <summary>Parameters that cannot be used: by name, what is wrong with each and what is allowed.</summary>
    public sealed record BadParameters(IReadOnlyDictionary<string, string[]> Faults) : QueryFailure
    {
        public BadParameters(string name, string fault)
            : this(new Dictionary<string, string[]> { [name] = [fault] })
        {
        }
    }
}
