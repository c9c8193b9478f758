using System.Globalization;
using System.Text.Json;

namespace InnovationGraph.Api.Tests.Questions;

/// <summary>What must be found at one place of an answer; an operator that is null or empty is not asked for.</summary>
internal sealed record Expectation
{
    private const int LongestShown = 800;

    public required string At { get; init; }

    /// <summary>The values in order.</summary>
    public IReadOnlyList<string?>? Is { get; init; }

    public IReadOnlyList<string?> Has { get; init; } = [];

    public string? Contains { get; init; }

    public decimal? AtLeast { get; init; }

    public bool? Empty { get; init; }

    public IReadOnlyList<CitedParagraph> Cites { get; init; } = [];

    /// <summary>What is wrong with the answer, in sentences; empty when nothing is.</summary>
    public IReadOnlyList<string> FaultsOf(JsonElement answer)
    {
        var there = JsonSelector.Select(answer, At);
        List<string> faults = [];
        Require(Is is null || IsExactly(there), $"be {Shown(Is)}");
        foreach (var value in Has)
        {
            Require(there.Any(one => JsonSelector.Equal(one, value)), $"have {value ?? "null"}");
        }

        Require(
            Contains is null || there.Any(one => one.ValueKind == JsonValueKind.String && one.GetString()!.Contains(Contains, StringComparison.OrdinalIgnoreCase)),
            $"contain '{Contains}'");
        Require(
            AtLeast is null || (there is [{ ValueKind: JsonValueKind.Number } number] && number.GetDecimal() >= AtLeast),
            string.Create(CultureInfo.InvariantCulture, $"be at least {AtLeast}"));
        Require(Empty is null || there.All(IsNothing) == Empty, Empty == true ? "be empty" : "not be empty");
        foreach (var cited in Cites)
        {
            Require(there.Any(cited.IsIn), $"cite {cited}");
        }

        return faults;

        void Require(bool holds, string rule)
        {
            if (!holds)
            {
                faults.Add($"{At} should {rule}; it is {Shown(there)}");
            }
        }
    }

    private bool IsExactly(IReadOnlyList<JsonElement> there) =>
        there.Count == Is!.Count && there.Zip(Is, JsonSelector.Equal).All(equal => equal);

    private static bool IsNothing(JsonElement element) =>
        element.ValueKind == JsonValueKind.Null || (element.ValueKind == JsonValueKind.Array && element.GetArrayLength() == 0);

    private static string Shown(IReadOnlyList<string?>? values) => $"[{string.Join(", ", (values ?? []).Select(value => value ?? "null"))}]";

    private static string Shown(IReadOnlyList<JsonElement> there)
    {
        var text = $"[{string.Join(", ", there.Select(element => element.GetRawText()))}]";
        return text.Length > LongestShown ? string.Concat(text.AsSpan(0, LongestShown), "...") : text;
    }
}
