using InnovationGraph.Core.Records;
using InnovationGraph.Core.Text;

namespace InnovationGraph.Core.Tests.Text;

public class NearestIdsTests
{
    private static readonly RecordId[] Ids =
        [.. new[] { "siasun", "siasun-robot", "samsun", "leaderdrive", "most", "moss", "cstc", "nio" }.Select(RecordId.Parse)];

    [Theory]
    [InlineData("siasum", "siasun,samsun")]
    [InlineData("Siasun", "siasun,siasun-robot,samsun")]
    [InlineData("leader drive", "leaderdrive")]
    [InlineData("LEADERDRVE", "leaderdrive")]
    [InlineData("mos", "moss,most")]
    [InlineData("robot", "siasun-robot")]
    [InlineData("something else", "")]
    [InlineData("华为技术有限公司", "")]
    [InlineData("", "")]
    public void Offers_the_closest_ids(string text, string expected)
        => Assert.Equal(expected, string.Join(',', NearestIds.Find(text, Ids, 5)));

    [Fact]
    public void Answers_for_half_a_surrogate_pair() => Assert.Empty(NearestIds.Find("\uD800", Ids, 5));

    [Fact]
    public void Offers_no_more_than_asked_for() => Assert.Equal("siasun", Assert.Single(NearestIds.Find("siasun", Ids, 1)).ToString());

    [Fact]
    public void Answers_for_a_text_of_any_length() => Assert.Empty(NearestIds.Find(new string('x', 10_000), Ids, 5));
}
