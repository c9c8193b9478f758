namespace InnovationGraph.Exchange.Tests.Packages;

public sealed class MergeFaultTests : IDisposable
{
    private const string Merges = "merges.csv";
    private readonly PackageFolder _package = new();

    public void Dispose() => _package.Dispose();

    [Fact]
    public void A_merge_leads_from_a_record_that_is_gone_to_one_that_is_there()
    {
        var (id, into) = _package.Write(Merges, "id,into\nold-maker,maker\n").ReadComplete().Merges.Single();
        Assert.Equal(("old-maker", "maker"), (id.ToString(), into.ToString()));
    }

    [Fact]
    public void A_merged_record_that_is_still_there() =>
        _package.Write(Merges, "id,into\nmaker,owner\n").AssertFault(Merges, 2, "id", "maker", "entities.csv, line 2");

    [Fact]
    public void A_survivor_that_is_not_there() =>
        _package.Write(Merges, "id,into\nold-maker,makr\n").AssertFault(Merges, 2, "into", "makr", "allowed: maker, ");

    [Fact]
    public void A_record_that_is_merged_twice() =>
        _package.Write(Merges, "id,into\nold-maker,maker\nold-maker,owner\n").AssertFault(Merges, 3, "id", "old-maker", "merges.csv, line 2");
}
