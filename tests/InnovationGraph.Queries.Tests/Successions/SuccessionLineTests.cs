using InnovationGraph.Core.Records;
using InnovationGraph.Queries.Successions;
using static InnovationGraph.Queries.Tests.Funding.FundingSample;

namespace InnovationGraph.Queries.Tests.Successions;

public class SuccessionLineTests
{
    private static readonly SuccessionLines Lines = new([Into("cnr", "crrc"), Into("csr", "crrc"), Into("works", "cnr"), Into("ring", "round"), Into("round", "ring")]);

    [Fact]
    public void Takes_in_predecessors_and_theirs()
    {
        var line = Lines.LineOf(Sample.Id("crrc"));
        Assert.Equal(["crrc", "cnr", "csr", "works"], line.Members.Select(one => one.ToString()));
        Assert.Equal(
            "Taken as one with crrc: cnr, csr, works, because of cnr-into-crrc, csr-into-crrc, works-into-cnr.", line.Note);
    }

    [Fact]
    public void Takes_in_successors_but_not_their_other_predecessors() =>
        Assert.Equal(["works", "cnr", "crrc"], Lines.LineOf(Sample.Id("works")).Members.Select(one => one.ToString()));

    [Fact]
    public void Walks_a_circle_once() => Assert.Equal(["ring", "round"], Lines.LineOf(Sample.Id("ring")).Members.Select(one => one.ToString()));

    [Fact]
    public void Has_nothing_to_say_of_an_entity_that_stands_alone()
    {
        var line = Lines.LineOf(Sample.Id("siasun"));
        Assert.Equal([Sample.Id("siasun")], line.Members);
        Assert.Null(line.Note);
    }

    private static Relationship Into(string source, string target) => Relationship($"{source}-into-{target}", source, target);
}
