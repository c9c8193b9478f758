using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Core.Tests.Traversal;

public class EvidenceFilterTests
{
    private static readonly GraphFilter Any = new() { Revision = Revision.Empty };

    private static readonly Dictionary<RecordId, string> Publishers = new()
    {
        [Sample.Id("merics-1")] = "MERICS",
        [Sample.Id("merics-2")] = "MERICS",
        [Sample.Id("csis-1")] = "CSIS",
    };

    [Fact]
    public void Asks_for_one_citation_at_least()
    {
        Assert.True(Admits(Any, ("merics-1", Stance.Inferred)));
        Assert.False(Admits(Any, Array.Empty<Citation>()));
    }

    [Fact]
    public void Counts_distinct_publishers()
    {
        var two = Any with { MinEvidence = 2 };
        Assert.False(Admits(two, ("merics-1", Stance.Stated), ("merics-2", Stance.Stated)));
        Assert.True(Admits(two, ("merics-1", Stance.Stated), ("csis-1", Stance.Stated)));
    }

    [Fact]
    public void Counts_an_unknown_source_as_a_publisher_of_its_own()
        => Assert.True(Admits(Any with { MinEvidence = 2 }, ("merics-1", Stance.Stated), ("unheard-of", Stance.Stated)));

    [Fact]
    public void Asks_that_the_best_stance_be_good_enough()
    {
        var reported = Any with { MinConfidence = Stance.Reported };
        Assert.True(Admits(reported, ("merics-1", Stance.Hedged), ("csis-1", Stance.Stated)));
        Assert.False(Admits(reported, ("merics-1", Stance.Hedged)));
    }

    [Fact]
    public void Asks_for_exactly_one_of_the_confidences_named()
    {
        var either = Any with { Confidence = [Stance.Hedged, Stance.Stated] };
        Assert.True(Admits(either, ("merics-1", Stance.Hedged)));
        Assert.True(Admits(either, ("merics-1", Stance.Hedged), ("csis-1", Stance.Stated)));
        Assert.False(Admits(either, ("merics-1", Stance.Hedged), ("csis-1", Stance.Reported)));
        Assert.False(Admits(either, ("merics-1", Stance.Inferred)));
        Assert.True(Admits(either, Whole(Stance.Stated), new(Report, Stance.Hedged, CitedPart.Money)));
        Assert.False(Admits(either with { MinConfidence = Stance.Reported }, Whole(Stance.Stated), new(Report, Stance.Hedged, CitedPart.Money)));
    }

    [Fact]
    public void Asks_only_of_the_evidence_in_the_documents_chosen()
    {
        var chosen = Any with { Documents = [Sample.Id("merics-1")], MinConfidence = Stance.Stated };
        Assert.True(Admits(chosen, ("merics-1", Stance.Stated)));
        Assert.False(Admits(chosen, ("merics-1", Stance.Hedged), ("csis-1", Stance.Stated)));
        Assert.False(Admits(chosen, ("csis-1", Stance.Stated)));
    }

    [Fact]
    public void Leaves_out_the_evidence_of_excluded_documents()
    {
        var without = Any with { ExcludeDocuments = [Sample.Id("merics-1")] };
        Assert.True(Admits(without, ("merics-1", Stance.Stated), ("csis-1", Stance.Hedged)));
        Assert.False(Admits(without, ("merics-1", Stance.Stated)));
    }

    [Fact]
    public void Asks_every_part_that_a_record_stands_on()
    {
        var stated = Any with { MinConfidence = Stance.Stated };
        Assert.False(Admits(stated, Whole(Stance.Stated), new(Report, Stance.Inferred, CitedPart.Source)));
        Assert.True(Admits(stated, Whole(Stance.Stated), new(Report, Stance.Inferred, CitedPart.Source), new(Report, Stance.Stated, CitedPart.Source)));
        Assert.False(Admits(stated, new Citation(Report, Stance.Stated, CitedPart.Source)));
    }

    [Fact]
    public void Asks_stage_and_channel_only_of_a_question_about_them()
    {
        var stated = Any with { MinConfidence = Stance.Stated };
        Citation[] citations = [Whole(Stance.Stated), new(Report, Stance.Inferred, CitedPart.Stage), new(Report, Stance.Hedged, CitedPart.Channel)];
        Assert.True(Admits(stated, citations));
        Assert.False(Admits(stated with { Stages = ["research"] }, citations));
        Assert.False(Admits(stated with { Channels = ["grants"] }, citations));
        Assert.True(Admits(stated with { Channels = ["grants"], MinConfidence = Stance.Hedged }, citations));
    }

    [Fact]
    public void A_part_whose_evidence_does_not_count_is_not_told()
    {
        var without = Any with { ExcludeDocuments = [Sample.Id("csis-1")] };
        Assert.False(Admits(without, Whole(Stance.Stated), new(Sample.Id("csis-1"), Stance.Inferred, CitedPart.Source)));
    }

    [Fact]
    public void Publishers_of_a_part_are_not_counted() => Assert.False(Admits(
        Any with { MinEvidence = 2 }, Whole(Stance.Stated), new(Sample.Id("csis-1"), Stance.Stated, CitedPart.Money)));

    /// <summary>Against the definition: the least over whole and parts of the greatest stance among what counts.</summary>
    [Fact]
    public void Agrees_with_its_definition()
    {
        Random random = new(13);
        RecordId[] sources = [Sample.Id("merics-1"), Sample.Id("merics-2"), Sample.Id("csis-1"), Sample.Id("unheard-of")];
        for (var round = 0; round < 20_000; round++)
        {
            var citations = Enumerable.Range(0, random.Next(6))
                .Select(_ => new Citation(sources[random.Next(4)], (Stance)random.Next(4), (CitedPart)Math.Max(0, random.Next(13) - 5)))
                .ToArray();
            var filter = Any with
            {
                Documents = random.Next(3) == 0 ? [sources[random.Next(4)]] : [],
                ExcludeDocuments = random.Next(3) == 0 ? [sources[random.Next(4)]] : [],
                MinConfidence = (Stance)random.Next(4),
                Confidence = random.Next(3) == 0 ? [(Stance)random.Next(4), (Stance)random.Next(4)] : [],
                MinEvidence = random.Next(3),
                Channels = random.Next(3) == 0 ? ["grants"] : [],
                Stages = random.Next(3) == 0 ? ["research"] : [],
            };
            Assert.Equal(Expected(filter, citations), Admits(filter, citations));
        }
    }

    private static bool Expected(GraphFilter filter, Citation[] citations)
    {
        var counting = citations
            .Where(one => filter.Documents.Count == 0 || filter.Documents.Contains(one.Source))
            .Where(one => !filter.ExcludeDocuments.Contains(one.Source))
            .ToLookup(one => one.Part);
        var parts = citations.Select(one => one.Part)
            .Where(part => part != CitedPart.Property)
            .Where(part => (part != CitedPart.Channel || filter.Channels.Count > 0) && (part != CitedPart.Stage || filter.Stages.Count > 0))
            .Append(CitedPart.Whole)
            .ToList();
        return (filter.Confidence.Count == 0 || (parts.All(part => counting[part].Any()) && filter.Confidence.Contains(parts.Min(part => counting[part].Max(one => one.Stance)))))
            && parts.All(part => counting[part].Any(one => one.Stance >= filter.MinConfidence))
            && counting[CitedPart.Whole].Where(one => one.Source != Source.GeneralKnowledge).DistinctBy(one => Publishers.GetValueOrDefault(one.Source) ?? one.Source.ToString()).Count() >= filter.MinEvidence;
    }

    private static RecordId Report => Sample.Id("merics-1");

    private static Citation Whole(Stance stance) => new(Report, stance);

    private static bool Admits(GraphFilter filter, params Citation[] citations) => new EvidenceFilter(filter, Publishers).Admits(citations);

    private static bool Admits(GraphFilter filter, params (string Source, Stance Stance)[] citations) =>
        Admits(filter, citations.Select(one => new Citation(Sample.Id(one.Source), one.Stance)).ToArray());
}
