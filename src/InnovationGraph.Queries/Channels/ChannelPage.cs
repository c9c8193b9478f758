using InnovationGraph.Queries.Gaps;
using InnovationGraph.Queries.Support;

namespace InnovationGraph.Queries.Channels;

/// <summary>A page of the matrix: reads the records of all its rows at once, and makes each row's profile from them.</summary>
internal sealed class ChannelPage(ReadRequest request, IReadOnlyList<SupportedEntity> rows)
{
    private readonly ValueList<string> _asked = request.Parameters.GetAll("channel");

    public int Count => rows.Count;

    /// <summary>The columns.</summary>
    public IEnumerable<Channel> Channels =>
        request.State.Ontology.Ontology.Channels.Where(channel => _asked.Count == 0 || _asked.Contains(channel.Id));

    public async Task<Outcome<ChannelRowBody[]>> WriteAsync(CancellationToken cancellation)
    {
        var store = request.Service<IGraphStore>();
        var relationships = await store.ReadAsync<Relationship>(
            [.. rows.SelectMany(row => row.Row.Relationships.Concat(row.Row.ViaProjects)).Distinct()], request.Revision, cancellation);
        var observations = await store.ReadAsync<Observation>(
            [.. rows.SelectMany(row => row.Row.Observations)], request.Revision, cancellation);
        var ends = await request.Service<IGraphTraversal>().SummariseAsync(
            [.. relationships.Values.SelectMany(one => new[] { one.Source, one.Target }).Distinct()], request.State.Revision, cancellation);
        if (!ends.IsAnswered)
        {
            return ends.Failure;
        }

        var gaps = await request.Service<GapIndex>().GetAsync(request.Revision, cancellation);
        return rows.Select(row => Write(row, ProfileOf(row.Row))).ToArray();

        SupportProfile ProfileOf(SupportRow row) => SupportProfile.Of(
            new(row.Entity)
            {
                Relationships = Links(row.Relationships),
                ViaProjects = Links(row.ViaProjects),
                Observations = [.. row.Observations.Select(id => observations[id])],
                Gaps =
                [
                    .. row.Relationships.Concat(row.ViaProjects).Concat(row.Observations).Append(row.Entity)
                        .SelectMany(id => gaps.BySubject[id]),
                ],
                Publishers = request.State.Publishers,
            },
            request.State.Ontology);

        List<LinkedRelationship> Links(ValueList<RecordId> ids) =>
            [.. ids.Select(id => relationships[id]).Select(one => new LinkedRelationship(one, ends.Answer[one.Source], ends.Answer[one.Target]))];
    }

    private ChannelRowBody Write(SupportedEntity row, SupportProfile profile) => new(
        row.Entity,
        [.. profile.Channels.Where(one => _asked.Count == 0 || _asked.Contains(one.Channel.Id)).Select(CellBody.Of)],
        [.. profile.Notes]);
}
