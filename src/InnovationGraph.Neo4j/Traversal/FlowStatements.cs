using InnovationGraph.Core.Records;
using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Neo4j.Traversal;

/// <summary>Flows and, hop by hop, the flows into the funders found: a statement a hop. Each relationship is listed once, at its first hop.</summary>
internal sealed class FlowStatements(GraphReader reader, FlowQuery query, QueryLimits limits)
{
    private readonly List<Flow> _flows = [];
    private readonly FilterConditions _conditions = new(query.Filter, reader.Revision, transitOnly: false);
    private IReadOnlyList<RecordId>? _inside;
    private int _found;

    public async Task<Outcome<FlowAnswer>> FindAsync()
    {
        // What the place holds is asked first, but the ends are named first.
        QueryFailure? nowhere = null;
        if (query.Within is { } place)
        {
            (var inside, nowhere) = await reader.FindInsideAsync(ParameterNames.Within, place);
            _inside = [.. inside, place];
        }

        var answer = await AskAsync(1, FirstHop());
        if ((await reader.FindUnknownAsync(answer, (ParameterNames.Funder, query.Funder), (ParameterNames.Recipient, query.Recipient)) ?? nowhere) is { } unknown)
        {
            return unknown;
        }

        await GoUpstreamAsync(answer);
        return new FlowAnswer(_flows, _flows.Count < _found ? "relationships" : null);
    }

    private async Task GoUpstreamAsync(TraversalAnswer answer)
    {
        // From all flows there is none further, and those into the one recipient asked about are all found.
        HashSet<RecordId> expanded = query is { Funder: null, Recipient: { } recipient } ? [recipient] : [];
        var first = query.Funder is null ? [] : answer.Ids(TraversalAnswer.RowKind.Relationship);
        for (var hop = 2; hop <= query.Depth && (query.Funder ?? query.Recipient) is not null; hop++)
        {
            var front = answer.Ids(TraversalAnswer.RowKind.Entity).Where(expanded.Add).ToList();
            if (front.Count == 0)
            {
                return;
            }

            answer = await AskAsync(hop, _conditions.Complete(new("relationships"), [.. Conditions(), "new"])
                .With("between", "{{flows_into}}")
                .With("ends", "{{entity:s}}")
                .Set("front", front.Select(id => id.ToString()))
                .Set("first", first.Select(id => id.ToString())));
        }
    }

    private TraversalStatement FirstHop()
    {
        var (between, ends) = (query.Funder, query.Recipient) switch
        {
            (null, null) => ("{{between_all}}", "({{entity:s}} OR {{entity:t}})"),
            (null, _) => ("{{flows_to}}", "{{entity:s}}"),
            (_, null) => ("{{flows_from}}", "{{entity:t}}"),
            _ => ("{{flows_between}}", "({{entity:s}} OR {{entity:t}})"),
        };
        return _conditions.Complete(new("relationships"), Conditions())
            .With("between", between)
            .With("ends", ends)
            .Set("funder", query.Funder?.ToString())
            .Set("recipient", query.Recipient?.ToString());
    }

    private IEnumerable<string> Conditions() => _inside is null ? ["flow_types"] : ["flow_types", "inside"];

    private async Task<TraversalAnswer> AskAsync(int hop, TraversalStatement statement)
    {
        var isFurther = hop < query.Depth;
        var answer = await reader.RunAsync(
            statement
                .With("more", (isFurther ? "{{funders}}\n" : "") + (isFurther && hop == 1 && query.Funder is not null ? "{{found_ids}}" : ""))
                .With("certain_count", "0")
                .With("excluded", "null")
                .Set("flowTypes", reader.Revision.FlowTypes)
                .Set("ranks", reader.Revision.Ranks)
                .Set("inside", _inside?.Select(id => id.ToString()))
                .Set("from", 0)
                .Set("to", limits.Relationships - _flows.Count),
            new[] { query.Funder, query.Recipient }.OfType<RecordId>());
        _flows.AddRange(reader.Linked(answer).Select(link => new Flow(hop, link)));
        _found += answer.Count(0);
        return answer;
    }
}
