using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Core.Tests.Traversal;

public class PatternParserTests
{
    [Fact]
    public void Names_kinds_types_directions_and_runs_are_read()
    {
        var pattern = Read(" ( f : Fund ) -[INVESTS_IN]-> (x)<-[]- () -[OWNS*2..4]-(x:Firm) ");
        Assert.Equal([new("f", "Fund") { IsMiddle = false }, new("x", "Firm") { IsMiddle = true }, new(null, null) { IsMiddle = true }], pattern.Nodes);
        Assert.Equal(
            [
                new(0, 1, Direction.Out, "INVESTS_IN"),
                new(1, 2, Direction.In, null),
                new PatternStep(2, 1, Direction.Both, "OWNS") { MinHops = 2, MaxHops = 4 },
            ],
            pattern.Steps);
        Assert.Equal(6, pattern.Hops);
        Assert.Equal(["f", "x"], pattern.Names);
    }

    [Theory]
    [InlineData("(a:Firm)-[OWNS]->(b)")]
    [InlineData("(a)<-[]-()")]
    [InlineData("()-[OWNS*2..6]-(基金:Fund)")]
    [InlineData("(a)-[is-part.of]->(a)")]
    public void A_step_is_written_as_it_is_read(string text)
    {
        var pattern = Read(text);
        Assert.Equal(text, pattern.Write(Assert.Single(pattern.Steps)));
    }

    [Theory]
    [InlineData("", 1, "'(', which opens an entity, and it ends there")]
    [InlineData("a)-[]->(b)", 1, "'(', which opens an entity, and there is 'a'")]
    [InlineData("(1)-[]->(b)", 2, "a name, ':' with a kind, or ')', and there is '1'")]
    [InlineData("(a b)-[]->(c)", 4, "':' with a kind, or ')', and there is 'b'")]
    [InlineData("(a:)-[]->(b)", 4, "a kind, such as Firm, and there is ')'")]
    [InlineData("(a:Firm-[]->(b)", 8, "')', and there is '-'")]
    [InlineData("(a)", 4, "a step: '-[' or '<-[', and it ends there")]
    [InlineData("(a)->(b)", 5, "'[', and there is '>'")]
    [InlineData("(a)<[]-(b)", 5, "'-[' behind '<', and there is '['")]
    [InlineData("(a)-[:OWNS]->(b)", 6, "a relationship type, such as OWNS, or ']' for any, and there is ':'")]
    [InlineData("(a)-[OWNS|FUNDS]->(b)", 10, "']', or '*' with the hops of a run, such as *2..6, and there is '|'")]
    [InlineData("(a)-[*2..3]->(b)", 6, "a run needs the type")]
    [InlineData("(a)-[OWNS*]->(b)", 11, "the fewest hops of the run")]
    [InlineData("(a)-[OWNS*2]->(b)", 12, "'..' and the most hops of the run")]
    [InlineData("(a)-[OWNS*2..]->(b)", 14, "the most hops of the run")]
    [InlineData("(a)-[OWNS*0..2]->(b)", 10, "a run has from 1 to 6 hops")]
    [InlineData("(a)-[OWNS*1..1]->(b)", 10, "a run has from 1 to 6 hops")]
    [InlineData("(a)-[OWNS*3..2]->(b)", 10, "a run has from 1 to 6 hops")]
    [InlineData("(a)-[OWNS*2..99999999999]->(b)", 10, "a run has from 1 to 6 hops")]
    [InlineData("(a)<-[OWNS]->(b)", 13, "a step runs one way")]
    [InlineData("(a)-[OWNS](b)", 11, "'->' or '-', and there is '('")]
    [InlineData("(a)-[OWNS]->b", 13, "'(', which opens an entity, and there is 'b'")]
    [InlineData("(a)-[OWNS]->(b),(c)", 16, "a step: '-[' or '<-[', and there is ','")]
    [InlineData("()-[OWNS]->()", 1, "no entity has a name")]
    [InlineData("(a:Firm)-[OWNS]->(a:Fund)", 19, "'a' is both a Firm and a Fund")]
    [InlineData("(a:Nonsense)-[OWNS]->(b)", 4, "no such kind")]
    [InlineData("(a)-[NONSENSE]->(b)", 6, "no such type")]
    public void What_is_wrong_is_told_with_its_place(string text, int character, string fault)
    {
        Assert.False(PatternParser.TryParse(
            text, kind => kind == "Nonsense" ? "no such kind" : null, type => type == "NONSENSE" ? "no such type" : null, out _, out var told));
        Assert.StartsWith(FormattableString.Invariant($"at character {character}: "), told, StringComparison.Ordinal);
        Assert.Contains(fault, told, StringComparison.Ordinal);
    }

    [Fact]
    public void More_than_six_hops_are_refused_at_the_step_that_is_too_much()
    {
        Assert.True(PatternParser.TryParse("(a)-[]->()-[]->()-[]->()-[]->()-[]->()-[]->()", _ => null, _ => null, out _, out _));
        Assert.False(PatternParser.TryParse("(a)-[]->()-[]->()-[]->()-[OWNS*2..4]->()", _ => null, _ => null, out _, out var fault));
        Assert.Contains("more than 6 hops", fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no name joins", "(a)-[]->(b)", "(c)-[]->(d)")]
    [InlineData("8 hops in all", "(a)-[OWNS*2..4]->(b)", "(b)-[OWNS*2..4]->(c)")]
    [InlineData("'a' is both a Firm and a Fund", "(a:Firm)-[]->(b)", "(a:Fund)-[]->(c)")]
    public void What_is_wrong_with_several_together_is_told(string fault, params string[] texts)
    {
        Assert.False(Pattern.TryJoin([.. texts.Select(Read)], out _, out var told));
        Assert.Contains(fault, told, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_are_joined_by_their_names()
    {
        Assert.True(Pattern.TryJoin([Read("(a)-[]->(b)"), Read("(c)-[]->(b:Firm)-[]->()"), Read("(c)-[]->(d)")], out var joined, out _));
        Assert.Equal(["a", "b", "c", "d"], joined.Names);
        Assert.Equal([false, true, true, false, false], joined.Nodes.Select(node => node.IsMiddle));
        Assert.Equal("Firm", joined.Nodes[1].Kind);
        Assert.Equal([(0, 1), (2, 1), (1, 3), (2, 4)], joined.Steps.Select(step => (step.Left, step.Right)));
    }

    private static Pattern Read(string text)
    {
        Assert.True(PatternParser.TryParse(text, _ => null, _ => null, out var pattern, out var fault), fault);
        return pattern;
    }
}
