using System.Globalization;
using InnovationGraph.Core.Stores;
using InnovationGraph.Neo4j.Revisions;

namespace InnovationGraph.Neo4j.Verification;

/// <summary>
/// Looks at what the hashes do not cover of versions: that those of a record follow one another, and that what is kept beside a body
/// is what follows from it. Versions come in order of ids and revisions, and their bodies are sound.
/// </summary>
internal sealed class VersionCheck(long head)
{
    private StoredVersion? _before;

    public VerificationFault? FindFault(StoredVersion version)
    {
        var before = _before?.Id == version.Id ? _before : null;
        _before = version;
        return (FindInSpan(version) ?? (before is null ? null : FindInSuccession(before, version)) ?? FindInProperties(version)) is { } fault
            ? new(version.KnownFrom, $"'{version.Id}': {fault}")
            : null;
    }

    private string? FindInSpan(StoredVersion version) => version switch
    {
        { KnownTo: null, MergedInto: not null } => "its version is merged and still known.",
        { KnownTo: { } end } when end <= version.KnownFrom || end > head => string.Create(
            CultureInfo.InvariantCulture, $"its version ends with revision {end}, which is not there or not later."),
        _ => null,
    };

    private static string? FindInSuccession(StoredVersion before, StoredVersion version)
    {
        if (before.KnownTo is null || before.KnownTo > version.KnownFrom)
        {
            return string.Create(CultureInfo.InvariantCulture, $"the version before it, of revision {before.KnownFrom}, is still known.");
        }

        return before.KnownTo == version.KnownFrom && before.MergedInto is not null
            ? string.Create(CultureInfo.InvariantCulture, $"the version before it, of revision {before.KnownFrom}, is merged and goes on.")
            : null;
    }

    private static string? FindInProperties(StoredVersion version)
    {
        var (own, alike, subject, indicator, tokens) = version.Properties;
        var right = VersionProperties.Of(version.Record);
        var property = version switch
        {
            _ when version.Id != version.BodyId => "id",
            _ when version.Type != version.BodyType => "recordType",
            _ when own != right.Own => "own",
            _ when alike != right.Alike => "alike",
            _ when subject != right.Subject => "subject",
            _ when indicator != right.Indicator => "indicator",
            _ when tokens != right.Tokens => "tokens",
            _ => null,
        };
        return property is null ? null : $"the property {property} of its version is not what follows from the body.";
    }
}
