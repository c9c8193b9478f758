using FsCheck.Fluent;
using InnovationGraph.Core.Stores;

namespace InnovationGraph.Contracts.Stores;

/// <summary>Any history of commits, good and bad, reads as the oracle reads it, at every revision.</summary>
public abstract class RandomHistoryContract<TFixture> : StoreContract<TFixture>
    where TFixture : StoreFixture, new()
{
    /// <summary>How many histories are tried: fewer where every statement takes milliseconds.</summary>
    protected virtual int Histories => 30;

    [Fact]
    public async Task Every_read_at_every_revision_is_that_of_the_changes_replayed()
    {
        await Prop.ForAll(RandomHistories.Histories, async history =>
        {
            await using var expected = new ReferenceStore();
            await using var actual = await Fixture.OpenAsync();
            foreach (var commit in history)
            {
                AssertSame(await commit.ApplyToAsync(expected), await commit.ApplyToAsync(actual));
            }

            await StoreComparison.AssertSameAsync(expected, actual);
        }).CheckAsync(Histories);
    }

    private static void AssertSame(ApplyResult expected, ApplyResult actual)
    {
        if (expected is ApplyResult.Rejected)
        {
            Assert.IsType<ApplyResult.Rejected>(actual);
        }
        else
        {
            Assert.Equal(expected, actual);
        }
    }
}
