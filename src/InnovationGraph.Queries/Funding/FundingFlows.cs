namespace InnovationGraph.Queries.Funding;

/// <summary>
/// Finds the flows from some funders to some recipients, each once; none named is anyone. What reaches a project through the channel by
/// which a named recipient leads it, reaches that recipient.
/// </summary>
internal sealed class FundingFlows(QueryContext context, ValueList<RecordId> funders, ValueList<RecordId> recipients)
{
    /// <param name="query">What is asked besides.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<Outcome<FoundFlows>> FindAsync(FlowQuery query, CancellationToken cancellation)
    {
        var led = await FindProjectsAsync(query.Filter, cancellation);
        if (!led.IsAnswered)
        {
            return led.Failure;
        }

        var projects = led.Answer.Where(project => !recipients.Contains(project.Project.Id)).ToLookup(project => project.Project.Id);
        var asked = query with { Funders = funders, Recipients = [.. recipients.Concat(projects.Select(project => project.Key))] };
        var found = await context.Traversal.FindFlowsAsync(asked, cancellation);
        return found.IsAnswered ? new FoundFlows(Keep(found.Answer.Flows, projects), found.Answer.Truncated) : found.Failure;
    }

    private async Task<Outcome<List<ProjectLed>>> FindProjectsAsync(GraphFilter filter, CancellationToken cancellation)
    {
        List<ProjectLed> led = [];
        var types = context.Ontology.Ontology.RelationshipTypes.Where(type => type.Beneficiary == Beneficiary.Source)
            .Select(type => type.Id).Order(StringComparer.Ordinal).ToValueList();
        if (types.Count == 0)
        {
            return led;
        }

        // Of the filters those on evidence and time: the others are about flows.
        var leading = filter with { Types = types, ExcludeTypes = default, Kinds = default, Tags = default, Stages = default, Channels = context.Ontology.ChannelIds };
        foreach (var recipient in recipients)
        {
            var links = await context.Traversal.FindRelationshipsAsync(
                new(leading, 0, int.MaxValue) { Entity = recipient, Direction = Direction.Out }, cancellation);
            // Of an unknown recipient the question about flows says so, by its parameter.
            if (links is { IsAnswered: false, Failure: not QueryFailure.UnknownId })
            {
                return links.Failure;
            }

            led.AddRange(ProjectLed.By(recipient, links.Answer?.Items ?? [], context.Ontology));
        }

        return led;
    }

    /// <summary>Leaves out what reaches a project through another channel, and what is upstream of that alone.</summary>
    private static List<FundingFlow> Keep(IReadOnlyList<Flow> flows, ILookup<RecordId, ProjectLed> projects)
    {
        List<FundingFlow> kept = [];
        HashSet<RecordId> payers = [];
        foreach (var (hop, link) in flows)
        {
            var led = hop > 1 ? null : projects[link.Target.Id].FirstOrDefault(project => project.Channel == link.Relationship.Channel);
            if (led is not null)
            {
                kept.Add(new(hop, link) { Recipient = led.Leader, Via = led.Project });
            }
            else if (hop > 1 ? payers.Contains(link.Target.Id) : !projects.Contains(link.Target.Id))
            {
                kept.Add(new(hop, link));
            }
            else
            {
                continue;
            }

            payers.Add(link.Source.Id);
        }

        return kept;
    }
}

/// <summary>Flows by hop; truncated names the limit that cut them short, or is null.</summary>
internal sealed record FoundFlows(IReadOnlyList<FundingFlow> Flows, string? Truncated);
