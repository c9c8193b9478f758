using InnovationGraph.Queries.Successions;

namespace InnovationGraph.Queries.Funding;

/// <summary>The flows from everyone who counts as the funder to everyone who counts as the recipient, each once.</summary>
internal static class FlowsOfLines
{
    /// <param name="context">What to answer from.</param>
    /// <param name="query">What is asked; its funder and recipient are replaced by those of the lines.</param>
    /// <param name="funders">Null where any funder will do.</param>
    /// <param name="recipients">Null where any recipient will do.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static async Task<Outcome<FlowAnswer>> FindAsync(
        QueryContext context, FlowQuery query, SuccessionLine? funders, SuccessionLine? recipients, CancellationToken cancellation)
    {
        List<Flow> flows = [];
        string? truncated = null;
        foreach (var (funder, recipient) in Members(funders).SelectMany(funder => Members(recipients).Select(recipient => (funder, recipient))))
        {
            var outcome = await context.Traversal.FindFlowsAsync(query with { Funder = funder, Recipient = recipient }, cancellation);
            if (!outcome.IsAnswered)
            {
                return outcome;
            }

            flows.AddRange(outcome.Answer.Flows);
            truncated ??= outcome.Answer.Truncated;
        }

        return new FlowAnswer([.. flows.OrderBy(flow => flow.Hop).DistinctBy(flow => flow.Link.Relationship.Id)], truncated);
    }

    private static IEnumerable<RecordId?> Members(SuccessionLine? line) => line is null ? [null] : line.Members.Select(member => (RecordId?)member);
}
