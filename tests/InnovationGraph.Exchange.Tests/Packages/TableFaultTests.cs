using System.Diagnostics;
using System.Text;
using InnovationGraph.Exchange.Packages.Reading;

namespace InnovationGraph.Exchange.Tests.Packages;

/// <summary>Files that are no tables of a package.</summary>
public sealed class TableFaultTests : IDisposable
{
    private readonly PackageFolder _package = new();

    public void Dispose() => _package.Dispose();

    [Fact]
    public void A_folder_that_is_not_there() => Assert.Equal(
        "there is no such folder",
        Assert.IsType<Exchange.Packages.PackageResult.Faulty>(Exchange.Packages.DatasetPackageReader.Read(
            Path.Combine(_package.Folder, "nowhere"), Exchange.Packages.KnownGraph.Empty)).Report.Faults.Single().Message);

    [Theory]
    [InlineData("dataset.yaml")]
    [InlineData("ontology.yaml")]
    [InlineData("sources.csv")]
    [InlineData("evidence.csv")]
    public void A_needed_file_that_is_missing(string file) =>
        _package.Delete(file).AssertFault(file, null, null, null, "is missing");

    [Fact]
    public void A_file_with_a_name_that_no_package_has() =>
        _package.Write("relationship.csv", "id\n").AssertFault("relationship.csv", null, null, "relationship.csv", "allowed: relationships.csv, ");

    [Fact]
    public void A_byte_that_is_not_utf_8() =>
        _package.Write("gaps.csv", [.. Encoding.UTF8.GetBytes("id,subject,about,note\ngap,"), 0xB0, 0xA1])
            .AssertFault("gaps.csv", 2, "5", "0xB0", "save the file as UTF-8");

    [Fact]
    public void A_file_without_a_header() =>
        _package.Write("gaps.csv", string.Empty).AssertFault("gaps.csv", 1, null, null, "id, subject, about, state, note");

    [Theory]
    [InlineData("/dev/zero")]
    [InlineData("/etc/hostname")]
    [InlineData("../gaps.csv")]
    public void A_link_out_of_the_folder_is_not_followed(string target)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "These are files of Linux.");
        _package.Delete("gaps.csv");
        File.CreateSymbolicLink(Path.Combine(_package.Folder, "gaps.csv"), target);
        Assert.Contains("out of the folder", _package.ReadFaulty().Faults[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_within_the_folder_is_followed()
    {
        File.Move(Path.Combine(_package.Folder, "gaps.csv"), Path.Combine(_package.Folder, "gaps.txt"));
        File.CreateSymbolicLink(Path.Combine(_package.Folder, "gaps.csv"), "gaps.txt");
        _package.ReadComplete();
    }

    [Fact]
    public void A_pipe_is_not_waited_for()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Pipes have names on Linux.");
        _package.Delete("gaps.csv");
        using (var make = Process.Start("mkfifo", [Path.Combine(_package.Folder, "gaps.csv")]))
        {
            make.WaitForExit();
        }

        _package.AssertFault("gaps.csv", 1, null, null, "has no header row");
    }

    [Fact]
    public void A_file_that_is_too_large_is_not_read()
    {
        using (var file = File.OpenWrite(Path.Combine(_package.Folder, "gaps.csv")))
        {
            file.SetLength(PackageFiles.MostBytes + 1);
        }

        Assert.StartsWith("gaps.csv: has 268435457 bytes; 268435456 are allowed", _package.ReadFaulty().Faults[0].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sep=;\r\n")]
    [InlineData("SEP=,\n")]
    public void A_line_that_names_the_separator_is_told(string line) =>
        _package.Write("gaps.csv", line + _package.Text("gaps.csv"))
            .AssertFault("gaps.csv", 1, null, line.Trim(), "remove it: the separator is a comma");

    [Theory]
    [InlineData(";", "a semicolon")]
    [InlineData("\t", "a tab")]
    [InlineData("|", "a bar")]
    public void Another_separator_is_named(string separator, string name) =>
        Assert.Equal(
            $"gaps.csv, line 1: has {name} between its columns; the separator is a comma",
            _package.Write("gaps.csv", _package.Text("gaps.csv").Replace(",", separator, StringComparison.Ordinal)).ReadFaulty().ToString());

    [Fact]
    public void An_unknown_header_names_the_nearest_first() =>
        _package.Replace("entities.csv", "nameZh", "nameZH2").AssertFault("entities.csv", 1, "nameZH2", "nameZH2", "allowed: nameZh, name, ", "staff");

    [Fact]
    public void A_header_of_a_property_that_only_relationships_have() =>
        _package.Replace("entities.csv", ",size,", ",sharePercent,").AssertFault("entities.csv", 1, "sharePercent", "sharePercent", "allowed: ");

    [Fact]
    public void A_header_that_is_there_twice() =>
        _package.Replace("gaps.csv", "about,note", "about,note,note").Replace("gaps.csv", "named.", "named.,")
            .AssertFault("gaps.csv", 1, "note", "note", "twice");

    [Fact]
    public void A_required_column_that_is_missing() =>
        _package.Write("gaps.csv", "id,subject,about\na,b,c\n").AssertFault("gaps.csv", 1, "note", null, "id, subject, about, note");

    [Fact]
    public void A_cell_under_no_header() =>
        _package.Replace("gaps.csv", "about,note", "about,note,").Replace("gaps.csv", "named.", "named.,stray")
            .AssertFault("gaps.csv", 2, null, "stray", "without a header");

    [Fact]
    public void A_row_with_too_few_cells() =>
        _package.Append("gaps.csv", "gap-2,maker,OWNS").AssertFault("gaps.csv", 3, null, null, "has 3 cells, the header 4");

    [Fact]
    public void A_row_with_too_many_cells() =>
        _package.Append("gaps.csv", "gap-2,maker,OWNS,One, two").AssertFault("gaps.csv", 3, null, null, "has 5 cells, the header 4");

    [Fact]
    public void A_quote_inside_a_cell_without_quotes() =>
        _package.Append("gaps.csv", "gap-2,maker,OWNS,A \"name").AssertFault("gaps.csv", 3, null, null, "double those inside");

    [Theory]
    [InlineData("\"never closed")]
    [InlineData("\"\"\"")]
    public void A_quote_that_is_never_closed(string cell) =>
        _package.Append("gaps.csv", $"gap-2,maker,OWNS,{cell}").AssertFault("gaps.csv", 3, null, null, "does not enclose a whole cell");

    [Fact]
    public void A_control_character() =>
        _package.Replace("gaps.csv", "named.", "named\0.").AssertFault("gaps.csv", 2, "note", null, "control character U+0000");

    [Fact]
    public void A_character_that_was_lost() =>
        _package.Replace("gaps.csv", "named.", "na\uFFFDed.").AssertFault("gaps.csv", 2, "note", null, "U+FFFD");

    [Fact]
    public void An_id_that_another_row_has_names_both_places() =>
        _package.Append("gaps.csv", "maker,maker,OWNS,Again.").AssertFault("gaps.csv", 3, "id", "maker", "entities.csv, line 2");

    [Fact]
    public void An_id_that_the_dataset_has() =>
        _package.Append("gaps.csv", "small,maker,OWNS,Again.").AssertFault("gaps.csv", 3, "id", "small", "dataset.yaml");

    [Fact]
    public void A_row_key_that_another_row_has_names_both_places() =>
        _package.Append("names.csv", "maker.1,maker,Other,en,alias").AssertFault("names.csv", 4, "row", "maker.1", "names.csv, line 2");

    [Fact]
    public void The_line_of_a_fault_counts_the_line_breaks_in_cells_before_it()
    {
        _package.Replace("gaps.csv", "The other", "\"Two\nlines\"\nsecond,maker,\"OW\nNS\",\nowner,nobody,OWNS,The other");
        var report = _package.ReadFaulty();
        Assert.Equal(
            [("gaps.csv", 5, "note"), ("gaps.csv", 6, "id")],
            report.Faults.Where(fault => fault.File == "gaps.csv").Select(fault => (fault.File, fault.Line!.Value, fault.Column!)));
    }

    [Theory]
    [InlineData("names.csv", "x,nobody,N,en,alias", "entity", "no entity")]
    [InlineData("names.csv", "x,owner-owns-maker,N,en,alias", "entity", "no entity")]
    [InlineData("identifiers.csv", "x,nobody,lei,1", "entity", "no entity")]
    [InlineData("equivalents.csv", "x,maker,1,,,USD,exact,1", "record", "no record with a figure")]
    [InlineData("sections.csv", "nobody,Start", "source", "no source")]
    [InlineData("evidence.csv", "x,nobody,report,Start,1,stated,,", "record", "no record")]
    public void A_row_whose_record_is_not_in_the_package(string file, string row, string column, string message)
    {
        var line = _package.Text(file).Split('\n').Length;
        var value = row.Split(',').First(cell => cell is "nobody" or "maker" or "owner-owns-maker");
        _package.Append(file, row).AssertFault(file, line, column, value, message);
    }
}
