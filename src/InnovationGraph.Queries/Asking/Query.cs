using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using InnovationGraph.Queries.Json;

namespace InnovationGraph.Queries.Asking;

/// <summary>A question that may be asked: what hosts need to offer it, to describe it and to run it.</summary>
public abstract class Query
{
    /// <summary>The parameter that every query has besides its own: hosts know the formats that its answer can be had in, and the usual one.</summary>
    public static Parameter Format { get; } = new("format", ParameterType.Text, "How the answer is written.");

    /// <summary>The path below which the queries' routes are.</summary>
    public const string BasePath = "/api/v1";

    /// <summary>Asks for the citation of an answer; of every query whose answer follows from the contents of datasets.</summary>
    public static Parameter Cite { get; } = new("cite", ParameterType.Flag, "With true, adds how to cite this answer: a text, BibTeX, and a permanent link.")
    {
        Default = "false",
    };

    /// <summary>Asks for the answer that some contents of datasets give; of the same queries.</summary>
    public static Parameter Content { get; } = new(
        ParameterNames.Content,
        ParameterType.ContentHash,
        "Answers from the newest revision that holds just these contents, one content hash for each dataset, as permanent links have it (/datasets tells them). "
        + "The answer has no revision and is the same on every install.")
    {
        Repeats = true,
    };

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

    /// <summary>Whether the answer follows from what the datasets hold, and not from how an install came to hold it.</summary>
    public virtual bool IsOfContents => true;

    /// <summary>The parameters that ask how to cite the answer, and for an answer that was cited.</summary>
    public IReadOnlyList<Parameter> Citing => IsOfContents ? [Cite, Content] : [];

    /// <summary>All that a request may give: the query's own parameters, those of citing, and the format.</summary>
    internal IReadOnlyList<Parameter> Accepted => field ??= [.. Parameters, .. Citing, Format];

    /// <summary>What a cursor belongs to: the query and all parameters but the size of the page, what is said beside it, and what names its contents.</summary>
    internal string RequestOf(ParameterValues values, params ReadOnlySpan<string> without)
    {
        var asked = values.Canonical([ParameterNames.Cursor, ParameterNames.Limit, Format.Name, Cite.Name, Content.Name, .. without]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Id}?{asked}")).AsSpan(0, Cursor.HashDigits / 2));
    }

    /// <summary>The request that asks this, below the base path, in one fixed form, without some parameters.</summary>
    internal string AddressOf(ParameterValues values, IEnumerable<string> without)
    {
        var inRoute = Parameters.Where(parameter => parameter.InRoute).Select(parameter => parameter.Name).ToList();
        var path = inRoute.Aggregate(Route, (at, name) => at.Replace($"{{{name}}}", Uri.EscapeDataString(values.Of(name)[0]), StringComparison.Ordinal));
        var others = values.Canonical([.. inRoute, .. without]);
        return others.Length == 0 ? path : $"{path}?{others}";
    }

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
        if (!outcome.IsAnswered)
        {
            return outcome.Failure;
        }

        CitedAnswer<TAnswer> answer = new(outcome.Answer, context.View.Sources, context.IsPermanent);
        if (values.Of(Cite.Name) is not ["true"])
        {
            return answer;
        }

        var citation = await AnswerCitation.MakeAsync(this, values, context, cancellation);
        return citation.IsAnswered ? answer.With(citation.Answer) : citation.Failure;
    }
}
