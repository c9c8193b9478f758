namespace InnovationGraph.Api.Reading;

/// <summary>The parameters of lists.</summary>
internal static class PageParameters
{
    public static QueryParameter Limit { get; } = new("limit", Forms.Integer(1, 500, 20), "The most items to answer with.");
}
