using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;

namespace InnovationGraph.Core.Traversal;

/// <summary>Why a question has no answer.</summary>
public abstract record QueryFailure
{
    private QueryFailure()
    {
    }

    /// <summary>No entity has this id at the revision asked for.</summary>
    public sealed record UnknownEntity(string Parameter, RecordId Id, ValueList<RecordId> Nearest) : QueryFailure;

    /// <summary>The question costs more than a query may; no part of the answer would be right. Which limit, and which parameter to narrow.</summary>
    public sealed record TooCostly(string Limit, string Parameter, string Advice) : QueryFailure;

    /// <summary>A parameter's value does not fit the graph as it is; the message says what is allowed.</summary>
    public sealed record Unfit(string Parameter, string Message) : QueryFailure;
}
