namespace InnovationGraph.Exchange.Tests.Seed;

/// <summary>The seed dataset says what the documents say, and says it in words of its own.</summary>
public class SeedDocumentTests
{
    private static readonly Lazy<SeedCheck> Check = new(() => new(SeedFolder.Read(), SeedFolder.ReadDocuments()));

    [Fact]
    public void The_seed_is_a_package_without_faults() => Assert.NotEmpty(SeedFolder.Read().Records);

    [Fact]
    public void Every_document_is_a_source_with_sections() => None(Check.Value.Documents());

    [Fact]
    public void Every_heading_stands_in_its_document_in_order() => None(Check.Value.Headings());

    [Fact]
    public void Every_cited_paragraph_is_there() => None(Check.Value.Paragraphs());

    [Fact]
    public void Every_quotation_is_printed_in_a_cited_section() => None(Check.Value.Quotations());

    [Fact]
    public void Every_number_of_a_figure_is_in_its_quotation_or_derived() => None(Check.Value.Figures());

    [Fact]
    public void Every_numeric_property_is_in_a_cited_section_or_derived() => None(Check.Value.Properties());

    [Fact]
    public void Every_date_is_in_a_cited_section_or_derived() => None(Check.Value.Dates());

    [Fact]
    public void General_knowledge_is_cited_for_nothing_but_what_it_may_give() => None(Check.Value.GeneralCitations());

    [Fact]
    public void No_sentence_is_copied() => None(Check.Value.CopiedSentences());

    private static void None(IEnumerable<string> findings)
    {
        var found = string.Join('\n', findings);
        Assert.True(found.Length == 0, found);
    }
}
