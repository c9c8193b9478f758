using System.Text.Json;
using InnovationGraph.Queries.Json;

namespace InnovationGraph.Queries.Asking;

/// <summary>A question that may be asked: what hosts need to offer it, to describe it and to run it.</summary>
public abstract class Query
{
    /// <summary>The parameter that every query has besides its own: hosts know the formats that its answer can be had in, and the usual one.</summary>
    public static Parameter Format { get; } = new("format", ParameterType.Text, "How the answer is written.");

    /// <summary>The id, unique over all queries, such as <c>findPaths</c>.</summary>
    public abstract string Id { get; }

    /// <summary>The path below the base path, such as <c>/entities/{id}</c>.</summary>
    public abstract string Route { get; }

    /// <summary>The heading it stands under.</summary>
    public abstract string Tag { get; }

    /// <summary>What it answers, in one line.</summary>
    public abstract string Summary { get; }

    /// <summary>What to know of the answer; null for nothing.</summary>
    public virtual string? Description => null;

    /// <summary>The parameters, in the order to show them.</summary>
    public abstract IReadOnlyList<Parameter> Parameters { get; }

    /// <summary>The type of the answer, which is serialised as it is.</summary>
    public abstract Type Answer { get; }

    /// <summary>Whether it may keep a processor busy for long: hosts run few such queries at once, so that the others do not wait.</summary>
    public virtual bool IsHeavy => false;

    /// <summary>Whether it answers in pages.</summary>
    public bool IsPaged => Parameters.Any(parameter => parameter.Name == ParameterNames.Cursor);

    /// <summary>All that a request may give: the query's own parameters, and the format.</summary>
    internal IReadOnlyList<Parameter> Accepted => field ??= [.. Parameters, Format];

    internal abstract Task<Outcome<CitedAnswer>> RunAsync(ParameterValues values, QueryContext context, CancellationToken cancellation);
}

/// <summary>A query whose parameters are an object of a type, declared by the type's properties.</summary>
internal abstract class Query<TParameters, TAnswer> : Query
    where TParameters : class
    where TAnswer : class
{
    private static readonly ParameterSet<TParameters> Declared = new();

    /// <summary>The name of the class, which is a sentence: <c>FindPaths</c> is <c>findPaths</c>.</summary>
    public override string Id => field ??= JsonNamingPolicy.CamelCase.ConvertName(GetType().Name);

    public override IReadOnlyList<Parameter> Parameters { get; } = Declared.Parameters;

    public override Type Answer => typeof(TAnswer);

    /// <summary>The object that values without faults stand for.</summary>
    protected virtual TParameters Read(ParameterValues values) => Declared.Read(values);

    protected abstract Task<Outcome<TAnswer>> AnswerAsync(TParameters parameters, QueryContext context, CancellationToken cancellation);

    internal override async Task<Outcome<CitedAnswer>> RunAsync(ParameterValues values, QueryContext context, CancellationToken cancellation)
    {
        var outcome = await AnswerAsync(Read(values), context, cancellation);
        return outcome.IsAnswered ? new CitedAnswer<TAnswer>(outcome.Answer, context.View.Sources) : outcome.Failure;
    }
}
