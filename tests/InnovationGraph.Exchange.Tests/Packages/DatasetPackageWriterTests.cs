using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Exchange.Packages;
using InnovationGraph.Exchange.Tests.Seed;

namespace InnovationGraph.Exchange.Tests.Packages;

public sealed class DatasetPackageWriterTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("innovation-graph-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_written_seed_is_read_as_the_same_dataset_and_records()
    {
        var seed = SeedFolder.Read();
        var again = WriteAndRead(seed);
        Assert.Equal(seed.Dataset, again.Dataset);
        Assert.Equal(seed.Records, again.Records);
        Assert.Equal(DatasetJson.Write(seed.Dataset), DatasetJson.Write(again.Dataset));
        Assert.Equal(seed.Records.Select(RecordJson.Write), again.Records.Select(RecordJson.Write));
    }

    [Fact]
    public void A_written_package_written_again_is_the_same_files()
    {
        var first = WriteAndRead(SeedFolder.Read());
        Assert.Equal(first.Digest, WriteAndRead(first).Digest);
    }

    [Fact]
    public void Dates_on_which_something_held_and_bounds_of_a_source_come_back()
    {
        using PackageFolder package = new();
        package.Replace("entities.csv", "validTo,size", "validTo,heldAt,size").Replace("entities.csv", "2011,..,", "2011,..,2015;2013-05~,")
            .Replace("entities.csv", "Owns things.,,,,", "Owns things.,,,,,").Replace("entities.csv", "Town,,,,,", "Town,,,,,,")
            .Replace("sources.csv", "date,url", "date,notBefore,notAfter,url").Replace("sources.csv", "2023-05~,", ",2023-03,2024,");
        var read = package.ReadComplete();
        Assert.Equal(["2013-05~", "2015"], read.Records.OfType<Entity>().Single(entity => entity.HeldAt.Count > 0).HeldAt.Select(date => date.ToString()));
        Assert.Equal(read.Records, WriteAndRead(read).Records);
    }

    [Fact]
    public void Trends_and_states_of_gaps_come_back()
    {
        using PackageFolder package = new();
        package.Replace("observations.csv", "asStated,", "asStated,trend,").Replace("observations.csv", "about 25 percent,", "about 25 percent,,")
            .Replace("observations.csv", "has trended downward,", "has trended downward,down,")
            .Replace("gaps.csv", "about,", "about,state,").Replace("gaps.csv", "OWNS,", "OWNS,unnamed,");
        var read = package.ReadComplete();
        Assert.Equal([null, Trend.Down], read.Records.OfType<Observation>().OrderBy(one => one.Id).Select(one => one.Trend));
        Assert.Equal([GapState.Unnamed], read.Records.OfType<Gap>().Select(gap => gap.State));
        Assert.Equal(read.Records, WriteAndRead(read).Records);
    }

    [Fact]
    public void Texts_with_quotes_commas_and_line_breaks_come_back()
    {
        using PackageFolder package = new();
        package.Replace("entities.csv", "Makes things.", "\"Makes \"\"things\"\",\n#1: 'all' \\ of them.\"");
        package.Replace("dataset.yaml", "A small dataset", "\"null: a 'small' \\\\ \\\"dataset\\\" # 1\"");
        var written = package.ReadComplete();
        var again = WriteAndRead(written);
        Assert.Equal(written.Dataset, again.Dataset);
        Assert.Equal(written.Records, again.Records);
    }

    [Theory]
    [InlineData("nameZh,", "maker,Firm,海北桥梁有限公司,,")]
    [InlineData("nameLanguage,", "maker,Firm,トヨタ,ja,")]
    [InlineData("nameLanguage,", "maker,Firm,Acme,fr,")]
    public void Names_in_other_languages_than_English_come_back(string column, string maker)
    {
        using PackageFolder package = new();
        package.Replace("entities.csv", "nameZh,", column).Replace("entities.csv", "maker,Firm,Maker,制造商,", maker);
        var written = package.ReadComplete();
        Assert.Equal(written.Records, WriteAndRead(written).Records);
    }

    [Theory]
    [InlineData("{ en: Research }", "Research", null)]
    [InlineData("{ zh: 研究 }", "研究", "研究")]
    public void A_title_in_one_language_comes_back_and_is_shown(string titles, string shown, string? chinese)
    {
        using PackageFolder package = new();
        package.Replace("ontology.yaml", "{ en: Research, zh: 研究 }", titles);
        var written = package.ReadComplete();
        var stage = Assert.Single(written.Dataset.Ontology.Stages);
        Assert.Equal((shown, chinese), (stage.Title, stage.TitleZh));
        Assert.Equal(written.Dataset, WriteAndRead(written).Dataset);
        Assert.Equal(written.Dataset, DatasetJson.Read(DatasetJson.Write(written.Dataset)));
    }

    private DatasetPackage WriteAndRead(DatasetPackage package)
    {
        DatasetPackageWriter.Write(_folder.FullName, package.Dataset, [.. package.Records]);
        var result = DatasetPackageReader.Read(_folder.FullName, KnownGraph.Empty);
        Assert.True(result is PackageResult.Complete, (result as PackageResult.Faulty)?.Report.ToString());
        return ((PackageResult.Complete)result).Package;
    }
}
