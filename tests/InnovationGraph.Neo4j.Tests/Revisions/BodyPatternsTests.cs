using System.Text;
using FsCheck.Fluent;
using InnovationGraph.Contracts;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Neo4j.Revisions;

namespace InnovationGraph.Neo4j.Tests.Revisions;

public class BodyPatternsTests
{
    [Fact]
    public Task A_pattern_and_what_goes_into_its_holes_give_the_text() =>
        Prop.ForAll(Arb.From(RandomRecords.Records.ListOf(20)), records =>
        {
            // The same again and again, so that what recurs becomes part of the pattern.
            var texts = records.SelectMany(record => Enumerable.Repeat(Encoding.UTF8.GetString(RecordJson.Write(record)), 10)).ToList();
            BodyPatterns patterns = new();
            List<(string Text, int Pattern, string[] Holes)> said = [];
            foreach (var text in texts)
            {
                patterns.Add(Encoding.UTF8.GetBytes(text), (pattern, holes) => said.Add((text, pattern, holes)));
            }

            patterns.Finish();
            Assert.Equal(texts.Order(StringComparer.Ordinal), said.Select(one => one.Text).Order(StringComparer.Ordinal));
            Assert.All(said, one => Assert.Equal(one.Text, Fill(patterns.PartsOf(one.Pattern), one.Holes)));
        }).CheckAsync(100);

    [Fact]
    public void Texts_that_differ_in_few_values_share_a_pattern_with_few_holes()
    {
        BodyPatterns patterns = new();
        List<(int Pattern, string[] Holes)> said = [];
        for (var i = 0; i < 1000; i++)
        {
            var text = $$"""{"id":"r-{{i}}","note":"always \"so\"","paragraph":{{i}},"type":"{{(i % 2 == 0 ? "OWNS" : "FUNDS")}}"}""";
            patterns.Add(Encoding.UTF8.GetBytes(text), (pattern, holes) => said.Add((pattern, holes)));
        }

        patterns.Finish();
        Assert.Equal(2, said.DistinctBy(one => one.Pattern).Count());
        Assert.Equal(["\"r-499\"", "499"], said[499].Holes);
    }

    private static string Fill(string[] parts, string[] holes) =>
        string.Concat(parts.SkipLast(1).Zip(holes, (part, hole) => part + hole).Append(parts[^1]));
}
