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
        var columns = string.Join(',', Enumerable.Range(0, 150).Select(i => $"column{i}"));
        var report = _package.Replace("gaps.csv", "id,subject,about,note", $"id,subject,about,note,{columns}").ReadFaulty();
        Assert.Equal((100, 150 + 1), (report.Faults.Count, report.Total));
        Assert.EndsWith("... and 51 more faults", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void One_cause_is_one_line_with_its_count_and_first_rows_and_hides_no_other()
    {
        var report = _package.Append("gaps.csv", [.. Enumerable.Range(0, 250).Select(i => $"gap-{i},nobody,OWNS,Note.")])
            .Append("evidence.csv", "x,nobody-else,nothing,Nowhere,1,stated,,")
            .ReadFaulty();
        var gaps = report.Faults.Where(fault => fault.File == "gaps.csv").ToList();
        Assert.Equal([249, 249], gaps.Select(fault => fault.More));
        Assert.All(gaps, fault => Assert.EndsWith(" (and 249 more like it: line 4, 5, 6, 7, 8, ...)", fault.ToString(), StringComparison.Ordinal));
        Assert.Contains(report.Faults, fault => fault.File == "evidence.csv");
        Assert.Equal(report.Total, report.Faults.Sum(fault => 1 + fault.More));
        Assert.DoesNotContain("more faults", report.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("make\u200Br", "makeU+200Br")]
    [InlineData("make\u00ADr", "makeU+00ADr")]
    [InlineData("make\u00A0r", "makeU+00A0r")]
    [InlineData("make\u0007r", "makeU+0007r")]
    [InlineData("a maker 制造商", "a maker 制造商")]
    public void What_nobody_sees_is_shown_by_its_number(string id, string shown) => Assert.Equal(
        $"gaps.csv, line 2, column subject: '{shown}' is no id", new Fault("gaps.csv", 2, "subject", id, "is no id").ToString());
}
