using InnovationGraph.Queries.Successions;
using InnovationGraph.Queries.Successions;

namespace InnovationGraph.Queries.Funding;

/// <summary>Finds the flows of a question; where it follows successions, those of everyone who counts as its funder and recipient.</summary>
internal static class FlowReader
{
    public static async Task<Outcome<FlowAnswer>> FindAsync(ReadRequest request, FlowQuery query, CancellationToken cancellation)
    {
        var successions = request.Service<SuccessionIndex>();
        List<SuccessionLine> lines = [];
        var funders = await MembersAsync(query.Funder);
        var recipients = await MembersAsync(query.Recipient);
        List<Flow> flows = [];
        List<string> notes = [.. lines.Select(line => line.Note).OfType<string>()];
        var truncated = false;
        foreach (var (funder, recipient) in funders.SelectMany(funder => recipients.Select(recipient => (funder, recipient))))
        {
            var outcome = await request.Service<IGraphTraversal>()
                .FindFlowsAsync(query with { Funder = funder, Recipient = recipient }, cancellation);
            if (!outcome.IsAnswered)
            {
                return outcome;
            }

            flows.AddRange(outcome.Answer.Flows);
            notes.AddRange(outcome.Answer.Notes);
            truncated |= outcome.Answer.Truncated;
        }

        if (truncated)
        {
            notes.Add("Cut short: the flows are more than an answer may hold, so the sums are not of all. Narrow the question.");
        }

        return new FlowAnswer(
            [.. flows.OrderBy(flow => flow.Hop).DistinctBy(flow => flow.Link.Relationship.Id)], truncated, notes.Distinct().ToValueList());

        async Task<IReadOnlyList<RecordId?>> MembersAsync(RecordId? entity)
        {
            if (entity is not { } named)
            {
                return [null];
            }

            lines.Add(await successions.FindAsync(request, named, cancellation));
            return [.. lines[^1].Members];
        }
    }
}
