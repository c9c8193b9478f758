namespace InnovationGraph.Queries.Funding;

/// <summary>
/// Finds the flows from some funders to some recipients, each once; none named is anyone. What reaches a project through the channel by
/// which others lead it, reaches them, whoever is asked for; but a project that is asked for itself keeps its own.
/// </summary>
internal sealed class FundingFlows(QueryContext context, ValueList<RecordId> funders, ValueList<RecordId> recipients)
{
    private readonly Dictionary<GraphFilter, Outcome<List<ProjectLed>>> _led = [];

    /// <param name="query">What is asked besides.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<Outcome<FoundFlows>> FindAsync(FlowQuery query, CancellationToken cancellation)
    {
        // A question about a place is asked without it too.
        if (!_led.TryGetValue(query.Filter, out var led))
        {
            _led.Add(query.Filter, led = await FindProjectsAsync(query.Filter, cancellation));
        }

        if (!led.IsAnswered)
        {
            return led.Failure;
        }

        var projects = led.Answer.Where(project => recipients.Contains(project.Leader.Id)).Select(project => project.Project.Id);
        var asked = query with { Funders = funders, Recipients = [.. recipients.Concat(projects).Distinct()] };
        var found = await context.Traversal.FindFlowsAsync(asked, cancellation);
        return found.IsAnswered
            ? new FoundFlows(Keep(found.Answer.Flows, led.Answer, recipients, query.Depth), found.Answer.Truncated)
            : found.Failure;
    }

    /// <summary>
    /// The flows with whom they reach. Leaves out what reaches a project of a recipient through another channel, and what is upstream of that
    /// alone.
    /// </summary>
    internal static List<FundingFlow> Keep(IReadOnlyList<Flow> flows, IEnumerable<ProjectLed> led, ValueList<RecordId> recipients, int depth)
    {
        var leaders = led.Where(project => !recipients.Contains(project.Project.Id)).ToLookup(project => (project.Project.Id, project.Channel));
        List<FundingFlow> kept = [.. flows.Where(flow => flow.Hop == 1).Select(flow => Reach(flow.Link)).OfType<FundingFlow>()];
        var others = flows.Select(flow => flow.Link).ExceptBy(kept.Select(flow => flow.Id), link => link.Relationship.Id).ToList();
        var payers = kept.Select(flow => flow.Link.Source.Id).ToHashSet();
        for (var hop = 2; hop <= depth; hop++)
        {
            List<FundingFlow> upstream = [.. others.Where(link => payers.Contains(link.Target.Id)).Select(link => new FundingFlow(hop, link))];
            kept.AddRange(upstream);
            others.RemoveAll(link => payers.Contains(link.Target.Id));
            payers = upstream.Select(flow => flow.Link.Source.Id).ToHashSet();
        }

        return kept;

        FundingFlow? Reach(LinkedRelationship link)
        {
            var all = link.Relationship.Channel is { } channel ? leaders[(link.Target.Id, channel)].Select(project => project.Leader).DistinctBy(one => one.Id).ToList() : [];
            var leader = recipients.Count == 0 ? all.FirstOrDefault() : all.Find(one => recipients.Contains(one.Id));
            return leader is not null
                ? new(1, link) { Recipient = leader, Via = link.Target, Reaches = [.. all.Select(one => one.Id)] }
                : recipients.Count == 0 || recipients.Contains(link.Target.Id) ? new(1, link) : null;
        }
    }

    private async Task<Outcome<List<ProjectLed>>> FindProjectsAsync(GraphFilter filter, CancellationToken cancellation)
    {
        var types = context.Ontology.Ontology.RelationshipTypes.Where(type => type.Beneficiary == Beneficiary.Source)
            .Select(type => type.Id).Order(StringComparer.Ordinal).ToValueList();
        var kinds = context.Ontology.KindsOf(KindRole.Project);
        if (types.Count == 0 || kinds.Count == 0)
        {
            return new List<ProjectLed>();
        }

        // Of the filters those on evidence and time: the others are about flows, but for who may be gone through.
        var leading = filter with { Types = types, ExcludeTypes = default, Kinds = default, Among = default, Avoid = default, Tags = default, Stages = default, Channels = context.Ontology.ChannelIds };
        var links = await context.Traversal.FindRelationshipsAsync(new(leading, 0, int.MaxValue) { TargetKinds = kinds }, cancellation);
        var among = context.Ontology.WithSubkinds(filter.Among);
        return links.IsAnswered
            ? ProjectLed.In(links.Answer.Items, context.Ontology).Where(led => IsNamed(led.Project.Id) || MayTakePart(led.Project)).ToList()
            : links.Failure;

        bool MayTakePart(EntitySummary project) =>
            !filter.Avoid.Contains(project.Id) && (filter.Among.Count == 0 || among.Contains(project.Kind));
    }

    private bool IsNamed(RecordId id) => funders.Contains(id) || recipients.Contains(id);
}

/// <summary>Flows by hop; truncated names the limit that cut them short, or is null.</summary>
internal sealed record FoundFlows(IReadOnlyList<FundingFlow> Flows, string? Truncated);
