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
        IEnumerable<(string, RecordId?)> asked =
        [
            .. query.Funders.Select(funder => (ParameterNames.Funder, (RecordId?)funder)),
            .. query.Recipients.Select(recipient => (ParameterNames.Recipient, (RecordId?)recipient)),
        ];
        if ((await reader.FindUnknownAsync(answer, asked) ?? nowhere) is { } unknown)
        {
            return unknown;
        }

        await GoUpstreamAsync(answer);
        return new FlowAnswer(_flows, _flows.Count < _found ? "relationships" : null);
    }

    private async Task GoUpstreamAsync(TraversalAnswer answer)
    {
        // From all flows there is none further, and those into the recipients asked about are all found.
        HashSet<RecordId> expanded = query.Funders.Count == 0 ? [.. query.Recipients] : [];
        var first = query.Funders.Count == 0 ? [] : answer.Ids(TraversalAnswer.RowKind.Relationship);
        for (var hop = 2; hop <= query.Depth && query.Funders.Count + query.Recipients.Count > 0; hop++)
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
        var (between, ends) = (query.Funders.Count, query.Recipients.Count) switch
        {
            (0, 0) => ("{{between_all}}", "({{asked_for:s}} OR {{asked_for:t}}) AND {{part:s}} AND {{part:t}}"),
            (0, _) => ("{{flows_to}}", "{{entity:s}}"),
            (_, 0) => ("{{flows_from}}", "{{entity:t}}"),
            _ => ("{{flows_between}}", "({{asked_for:s}} OR {{asked_for:t}})"),
        };
        return _conditions.Complete(new("relationships"), Conditions())
            .With("between", between)
            .With("ends", ends)
            .Set("funders", query.Funders.Distinct().Select(funder => funder.ToString()))
            .Set("recipients", query.Recipients.Distinct().Select(recipient => recipient.ToString()));
    }

    private IEnumerable<string> Conditions() => _inside is null ? ["flow_types"] : ["flow_types", "inside"];

    private async Task<TraversalAnswer> AskAsync(int hop, TraversalStatement statement)
    {
        var isFurther = hop < query.Depth;
        var answer = await reader.RunAsync(
            statement
                .With("more", (isFurther ? "{{funders}}\n" : "") + (isFurther && hop == 1 && query.Funders.Count > 0 ? "{{found_ids}}" : ""))
                .With("certain_count", "0")
                .With("excluded", "null")
                .Set("flowTypes", reader.Revision.FlowTypes)
                .Set("ranks", reader.Revision.Ranks)
                .Set("inside", _inside?.Select(id => id.ToString()))
                .Set("from", 0)
                .Set("to", limits.Relationships - _flows.Count),
            query.Funders.Concat(query.Recipients));
        _flows.AddRange(reader.Linked(answer).Select(link => new Flow(hop, link)));
        _found += answer.Count(0);
        return answer;
    }
}
