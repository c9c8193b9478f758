using InnovationGraph.Exchange.Tests.Packages;

namespace InnovationGraph.Exchange.Tests.Seed;

/// <summary>The check finds what does not agree: a package that agrees with its document is changed in one place.</summary>
public sealed class SeedCheckTests : IDisposable
{
    private const string Document = """
        ## Start

        Written in May 2023.
        Maker was founded in 2011 and opened in May 2011 with 250 people.
        Owner lies in another town.
        Owner held 5.5 percent from 2019 to June 2021 and paid over RMB 6.5 billion (about USD 950 million) in 2019 and 2020.
        Its share was about 25 percent in 2021 and has trended downward.
        Who else owns the maker is not known to those who wrote this report.

        **Middle, and more**
        Owner’s word for it.
        """;

    private readonly PackageFolder _package = new();

    public void Dispose() => _package.Dispose();

    [Fact]
    public void A_package_that_agrees_with_its_document_passes()
    {
        var check = Check();
        Assert.Empty(check.Documents());
        Assert.Empty(check.Headings());
        Assert.Empty(check.Paragraphs());
        Assert.Empty(check.Quotations());
        Assert.Empty(check.Figures());
        Assert.Empty(check.Properties());
        Assert.Empty(check.Dates());
        Assert.Empty(check.GeneralCitations());
        Assert.Empty(check.CopiedSentences());
    }

    [Fact]
    public void A_document_that_is_no_source() =>
        Assert.Single(new SeedCheck(_package.ReadComplete(), Documents(("report", Document), ("other", "Text."))).Documents());

    [Fact]
    public void A_source_with_sections_and_no_document() =>
        Assert.Single(new SeedCheck(_package.ReadComplete(), Documents()).Documents());

    [Fact]
    public void A_heading_in_other_words() => Assert.Single(Check(Document.Replace("## Start", "## The start", StringComparison.Ordinal)).Headings());

    [Fact]
    public void Headings_in_another_order()
    {
        _package.Write("sections.csv", "source,section\nreport,\"Middle, and more\"\nreport,Start\n");
        Assert.Single(Check().Headings());
    }

    [Fact]
    public void A_paragraph_behind_the_last()
    {
        _package.Replace("evidence.csv", "Start,6,stated", "Start,7,stated");
        Assert.Equal("owners-unnamed: paragraph 7 of 'Start' (report) is not there", Assert.Single(Check().Paragraphs()));
    }

    [Theory]
    [InlineData("relationships.csv", "over RMB 6.5 billion", "over CNY 6.5 billion")]
    [InlineData("equivalents.csv", "about USD 950 million", "USD 950 million or so")]
    [InlineData("observations.csv", "has trended downward", "has gone down")]
    public void A_quotation_that_is_not_printed(string file, string before, string after)
    {
        _package.Replace(file, before, after);
        Assert.Single(Check().Quotations());
    }

    [Fact]
    public void A_quotation_that_is_printed_in_another_section_than_is_cited()
    {
        _package.Replace("evidence.csv", "maker-share,report,Start,5", "maker-share,report,\"Middle, and more\",1");
        Assert.Single(Check().Quotations());
    }

    [Theory]
    [InlineData("relationships.csv", ",6500000000,", ",650000000,")]
    [InlineData("equivalents.csv", ",950000000,", ",950000,")]
    [InlineData("observations.csv", "market-share,25,", "market-share,52,")]
    public void A_figure_with_another_number_than_its_quotation(string file, string before, string after)
    {
        _package.Replace(file, before, after);
        Assert.Single(Check().Figures());
    }

    [Fact]
    public void A_derived_figure_passes()
    {
        _package.Replace("observations.csv", "market-share,25,", "market-share,75,")
            .Replace("evidence.csv", "maker-share,report,Start,5,stated,,", "maker-share,report,Start,5,inferred,,The rest of 100.");
        Assert.Empty(Check().Figures());
    }

    [Theory]
    [InlineData("entities.csv", "small,250,", "small,260,")]
    [InlineData("relationships.csv", "holding,5.5", "holding,5.6")]
    public void A_numeric_property_that_is_not_stated(string file, string before, string after)
    {
        _package.Replace(file, before, after);
        Assert.Single(Check().Properties());
    }

    [Theory]
    [InlineData("entities.csv", "2011,..", "2012,..")]
    [InlineData("entities.csv", "true,2011-05", "true,2011-07")]
    [InlineData("relationships.csv", "2019,2021-06", "2019,2021-06-15")]
    [InlineData("relationships.csv", "disbursed,2019,2020", "disbursed,2019,2022")]
    [InlineData("observations.csv", "2021,2021,actual", "2021,2024,actual")]
    [InlineData("sources.csv", "2023-05~", "2022-05~")]
    public void A_date_that_is_not_stated(string file, string before, string after)
    {
        _package.Replace(file, before, after);
        Assert.Single(Check().Dates());
    }

    [Fact]
    public void General_knowledge_cited_for_more_than_it_may_give()
    {
        _package.Append("sources.csv", "general-knowledge,General knowledge,,Us,,,")
            .Append("sections.csv", "general-knowledge,Places", "general-knowledge,Money")
            .Append("evidence.csv", "gk.1,general-knowledge,report,Start,1,stated,,", "town.2,town,general-knowledge,Places,1,stated,,")
            .Append("evidence.csv", "maker.3,maker,general-knowledge,Money,1,stated,,");
        Assert.Equal("maker: cites general knowledge for 'Money'", Assert.Single(Check().GeneralCitations()));
    }

    [Theory]
    [InlineData("entities.csv", "Owns things.", "Who else owns the maker is not known to those who wrote this report.")]
    [InlineData("gaps.csv", "The other owners are not named.", "See this: who else owns the maker is NOT known to those who wrote this report!")]
    [InlineData("evidence.csv", "Read from the address.", "Maker was founded in 2011 and opened in May 2011")]
    public void A_sentence_that_is_copied(string file, string before, string after)
    {
        _package.Replace(file, before, after);
        Assert.Single(Check().CopiedSentences());
    }

    [Fact]
    public void A_few_words_in_common_are_no_copy()
    {
        _package.Replace("entities.csv", "Owns things.", "Owner lies in another town. It held 5.5 percent from 2019 on.");
        Assert.Empty(Check().CopiedSentences());
    }

    private static Dictionary<string, string> Documents(params (string Name, string Text)[] documents) =>
        documents.ToDictionary(document => document.Name, document => document.Text, StringComparer.Ordinal);

    private SeedCheck Check(string document = Document) => new(_package.ReadComplete(), Documents(("report", document)));
}
