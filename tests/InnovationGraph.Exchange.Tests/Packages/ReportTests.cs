using InnovationGraph.Exchange.Packages.Reading;

namespace InnovationGraph.Exchange.Tests.Packages;

public sealed class ReportTests : IDisposable
{
    private readonly PackageFolder _package = new();

    public void Dispose() => _package.Dispose();

    [Fact]
    public void A_fault_reads_as_one_line() => Assert.Equal(
        "entities.csv, line 3, column kind: 'Frim' is no kind of the ontology; allowed: Firm, Place",
        _package.Replace("entities.csv", "owner,Firm", "owner,Frim").ReadFaulty().ToString());

    [Fact]
    public void A_long_value_is_cut_in_the_line()
    {
        var line = new Fault("a.csv", 2, "id", new string('x', 10_000), "is no id").ToString();
        Assert.Equal($"a.csv, line 2, column id: '{new string('x', 120)}…' is no id", line);
    }

    [Fact]
    public void All_faults_of_all_files_come_in_order_of_file_and_line()
    {
        var report = _package.Replace("entities.csv", "owner,Firm", "owner,Frim")
            .Replace("entities.csv", "2011,..", "2011,now")
            .Replace("sources.csv", "https:", "htps:")
            .Replace("gaps.csv", "unnamed,maker", "unnamed,makers")
            .Replace("dataset.yaml", "author", "autor")
            .ReadFaulty();
        Assert.Equal(
            [("dataset.yaml", 3), ("sources.csv", 2), ("entities.csv", 2), ("entities.csv", 3), ("gaps.csv", 2)],
            report.Faults.Select(fault => (fault.File, fault.Line!.Value)));
    }

    [Fact]
    public void A_hundred_faults_are_shown_with_the_number_of_all()
    {
        var report = _package.Append("gaps.csv", [.. Enumerable.Range(0, 250).Select(i => $"gap-{i},nobody,OWNS,Note.")]).ReadFaulty();
        Assert.Equal((100, 500), (report.Faults.Count, report.Total));
        Assert.EndsWith("... and 400 more faults", report.ToString(), StringComparison.Ordinal);
    }
}
