using System.Globalization;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Neo4j.Traversal;

/// <summary>
/// What a <see cref="GraphFilter"/> asks of relationships and entities, as conditions with their parameters. What a question does not
/// ask costs nothing: its condition is not in the statement.
/// </summary>
internal sealed class FilterConditions
{
    private const string Always = "true";
    private const string Days = "days";
    private const string Certain = "certain";
    private const string Types = "types";
    private const string ExcludedTypes = "excluded_types";
    private const string Among = "among";

    private readonly List<string> _relationship = [];
    private readonly List<string> _kinds = [];
    private readonly List<string> _tags = [];
    private readonly List<string> _part = [];
    private readonly List<string> _evidence = [];
    private readonly Dictionary<string, object?> _parameters = new(StringComparer.Ordinal);
    private readonly bool _keepsKindsOut;

    /// <param name="transitOnly">Whether to drop the types, and of what is passed the kinds, that the ontology keeps out of paths.</param>
    public FilterConditions(GraphFilter filter, RevisionParameters revision, bool transitOnly)
    {
        var keepsOut = transitOnly && !filter.AllTransit;
        AddTypes(filter, keepsOut ? revision.KeptOutTypes : []);
        Require(_relationship, "channels", filter.Channels);
        Require(_relationship, "stages", filter.Stages);
        AddEvidence(filter, revision);
        _relationship.AddRange(_evidence);
        AddDays(filter, revision);
        Require(_kinds, "kinds", filter.Kinds.Count == 0 ? [] : revision.Ontology.WithSubkinds(filter.Kinds));
        Require(_tags, "tags", filter.Tags);
        Require(_part, Among, filter.Among.Count == 0 ? [] : revision.Ontology.WithSubkinds(filter.Among));
        Require(_part, "outside", [.. filter.Avoid.Select(id => id.ToString())], "avoid");
        if (keepsOut && revision.KeptOutKinds.Count > 0)
        {
            _keepsKindsOut = true;
            _parameters.Add("excludedKinds", revision.KeptOutKinds);
        }
    }

    /// <summary>
    /// The statement with the parameters and pieces that it needs: <c>relationship</c>, and <c>of_named_type</c> where the question tests its
    /// type; of an entity <c>of_kind</c> (to be listed),
    /// <c>asked_for</c> (at an end of a relationship), <c>part</c> (who may take part), <c>entity</c> (what a list has), <c>cited_entity</c>
    /// (the same with what is asked of its evidence), <c>of_named_kind</c> (one whose kind the question tests),
    /// <c>reached</c> and <c>passable</c> (what is gone beyond).
    /// </summary>
    public TraversalStatement Complete(TraversalStatement statement, params IEnumerable<string> moreOfRelationships)
    {
        foreach (var (name, value) in _parameters)
        {
            statement.Set(name, value);
        }

        return statement
            .With("relationship", Join(_relationship.Concat(moreOfRelationships)))
            .With("of_named_type", Join(_relationship.Where(one => one is not (Types or ExcludedTypes))))
            .With("excluded_by_an_end", Join(_relationship.Where(one => one is not (Days or Certain)).Concat(moreOfRelationships).Append("own_days")))
            .With("of_kind", Join(_kinds))
            .With("asked_for", Join(_kinds.Concat(_tags)))
            .With("part", Join(_part))
            .With("entity", Join([.. _kinds, .. _tags, .. _part]))
            .With("cited_entity", Join([.. _kinds, .. _tags, .. _part, .. _evidence]))
            .With("of_named_kind", Join(_tags.Concat(_part.Where(one => one != Among))))
            .With("reached", Join(_tags.Concat(_part)))
            .With("passable", Join([.. _tags, .. _part, .. _keepsKindsOut ? ["excluded_kinds"] : Array.Empty<string>()]));
    }

    private static string Join(IEnumerable<string> conditions) =>
        conditions.ToList() is { Count: > 0 } some ? string.Join(" AND ", some.Select(one => $"{{{{{one}:@}}}}")) : Always;

    private void AddTypes(GraphFilter filter, IReadOnlyCollection<string> keptOut)
    {
        Require(_relationship, Types, filter.Types);
        Require(_relationship, ExcludedTypes, filter.Types.Count == 0 ? [.. filter.ExcludeTypes, .. keptOut] : filter.ExcludeTypes, "excludedTypes");
    }

    private void AddEvidence(GraphFilter filter, RevisionParameters revision)
    {
        if (!filter.AsksForEvidence)
        {
            return;
        }

        _evidence.Add("evidence");
        _parameters.Add("documents", filter.Documents.Count == 0 ? null : filter.Documents.Select(id => id.ToString()));
        _parameters.Add("excludedDocuments", filter.ExcludeDocuments.Select(id => id.ToString()));
        _parameters.Add("parts", filter.TestedParts.Select(EnumNames.Of));
        _parameters.Add("stances", Enum.GetValues<Stance>().Where(stance => stance >= filter.MinConfidence).Select(EnumNames.Of));
        if (filter.Confidence.Count > 0)
        {
            _evidence.Add("confidence");
            _parameters.Add("sureness", Enum.GetValues<Stance>().ToDictionary(EnumNames.Of, stance => (object?)(int)stance));
            _parameters.Add("confidence", filter.Confidence.Select(stance => (int)stance));
        }

        if (filter.MinEvidence > 0)
        {
            _evidence.Add("publishers");
            _parameters.Add("publishers", revision.Publishers);
            _parameters.Add("minEvidence", filter.MinEvidence);
            _parameters.Add("generalKnowledge", Source.GeneralKnowledge.ToString());
        }
    }

    private void AddDays(GraphFilter filter, RevisionParameters revision)
    {
        if (filter.IsTimed)
        {
            _relationship.Add(Days);
            _parameters.Add("firstDay", Day(filter.Days.First));
            _parameters.Add("lastDay", Day(filter.Days.Last));
            _parameters.Add("lastingTypes", revision.LastingTypes);
            _parameters.Add("written", revision.Written);
            if (filter.CertainOnly)
            {
                _relationship.Add(Certain);
            }
        }
    }

    private static string Day(int day) => DateOnly.FromDayNumber(day).ToString("O", CultureInfo.InvariantCulture);

    private void Require(List<string> conditions, string part, IReadOnlyCollection<string> values, string? parameter = null)
    {
        if (values.Count > 0)
        {
            conditions.Add(part);
            _parameters.Add(parameter ?? part, values);
        }
    }
}
