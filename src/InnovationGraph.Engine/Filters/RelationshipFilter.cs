using InnovationGraph.Core.Dates;
using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Filters;

/// <summary>
/// A <see cref="GraphFilter"/> made ready for a snapshot's relationships: a flag for every type, channel, stage and set of
/// citations. What it asks of entities is in <see cref="EntityFilter"/>.
/// </summary>
internal sealed class RelationshipFilter
{
    private readonly RelationshipColumns _columns;
    private readonly bool[] _types;
    private readonly bool[]? _channels;
    private readonly bool[]? _stages;
    private readonly bool[] _citations;
    private readonly DayRange _days;
    private readonly bool _isTimed;
    private readonly bool _certainOnly;

    /// <param name="transitOnly">Whether to drop the types that the ontology keeps out of paths and centrality.</param>
    public RelationshipFilter(Snapshot snapshot, GraphFilter filter, bool transitOnly)
    {
        _columns = snapshot.Relationships;
        _types = AdmittedTypes(snapshot, filter, transitOnly && !filter.AllTransit);
        _channels = filter.Channels.Count == 0 ? null : _columns.Channels.Mark(filter.Channels);
        _stages = filter.Stages.Count == 0 ? null : _columns.Stages.Mark(filter.Stages);
        _citations = _columns.Citations.Mark(filter, snapshot.Publishers);
        (_days, _isTimed, _certainOnly) = (filter.Days, filter.IsTimed, filter.CertainOnly);
    }

    public bool Admits(int relationship) => AdmitsAtAnyTime(relationship) && (!_isTimed || IsAskedFor(relationship));

    /// <summary>Whether it certainly held on the days asked about.</summary>
    public bool IsCertain(int relationship) => _isTimed && _columns.Held[relationship].At(_days) == Holding.Certain;

    /// <summary>Whether only the dates of its ends keep it out.</summary>
    public bool IsExcludedByAnEnd(int relationship) =>
        _isTimed && !MayHold(relationship) && _columns.OwnDays[relationship].Overlaps(_days) && AdmitsAtAnyTime(relationship);

    private bool IsAskedFor(int relationship) => _certainOnly ? IsCertain(relationship) : MayHold(relationship);

    private bool MayHold(int relationship) =>
        new DayRange(_columns.FirstDay[relationship], _columns.LastDay[relationship]).Overlaps(_days);

    private bool AdmitsAtAnyTime(int relationship) =>
        _types[_columns.Type[relationship]]
        && (_channels is null || (_columns.Channel[relationship] is var channel and not NameTable.None && _channels[channel]))
        && (_stages is null || (_columns.Stage[relationship] is var stage and not NameTable.None && _stages[stage]))
        && _citations[_columns.Citations[relationship]];

    private static bool[] AdmittedTypes(Snapshot snapshot, GraphFilter filter, bool transitOnly)
    {
        var types = snapshot.Relationships.Types;
        var admitted = new bool[types.Count];
        HashSet<string> named = new(filter.Types, StringComparer.Ordinal), excluded = new(filter.ExcludeTypes, StringComparer.Ordinal);
        for (var i = 0; i < admitted.Length; i++)
        {
            var isKeptOut = transitOnly
                && snapshot.Ontology.RelationshipTypes.TryGetValue(types[i], out var type)
                && !type.Transit;
            admitted[i] = (named.Contains(types[i]) || (named.Count == 0 && !isKeptOut)) && !excluded.Contains(types[i]);
        }

        return admitted;
    }
}
