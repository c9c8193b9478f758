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
        Assert.False(Admits(Any));
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

    private static bool Admits(GraphFilter filter, params (string Source, Stance Stance)[] citations) =>
        new EvidenceFilter(filter, Publishers).Admits([.. citations.Select(one => new Citation(Sample.Id(one.Source), one.Stance))]);
}
