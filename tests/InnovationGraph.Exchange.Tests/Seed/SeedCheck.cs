using System.Globalization;
using InnovationGraph.Core.Dates;
using InnovationGraph.Core.Records;
using InnovationGraph.Exchange.Packages;

namespace InnovationGraph.Exchange.Tests.Seed;

/// <summary>
/// Holds a package against the documents that it cites; each method gives what does not agree. A number that is in no section which
/// its record cites must be derived: one of the record's evidences is inferred, and its note says how.
/// </summary>
internal sealed class SeedCheck
{
    public const string GeneralKnowledge = "general-knowledge";

    private static readonly string[] GeneralSections =
        ["Chinese names", "Places", "Countries and hierarchy", "Publication dates", "Central Committees"];

    // What these may give are dates.
    private static readonly string[] GeneralDates = ["Publication dates", "Central Committees", "Countries and hierarchy"];

    private readonly DatasetPackage _package;
    private readonly Dictionary<RecordId, DocumentText> _documents;
    private readonly IReadOnlyDictionary<string, string> _texts;
    private readonly Dictionary<(RecordId, string), HashSet<decimal>> _numbers = [];

    /// <param name="documents">The text of each document by the id of its source.</param>
    public SeedCheck(DatasetPackage package, IReadOnlyDictionary<string, string> documents)
    {
        _package = package;
        _texts = documents;
        _documents = package.Records.OfType<Source>()
            .Where(source => documents.ContainsKey(source.Id.ToString()))
            .ToDictionary(source => source.Id, source => new DocumentText(documents[source.Id.ToString()], source.Sections));
    }

    /// <summary>Documents that no source stands for, and sources with sections that no document stands for.</summary>
    public IEnumerable<string> Documents() => _texts.Keys
        .Where(name => !_documents.Keys.Any(source => source.ToString() == name))
        .Select(name => $"{name}.txt is no source of the package")
        .Concat(_package.Records.OfType<Source>()
            .Where(source => source.Sections.Count > 0 && !_documents.ContainsKey(source.Id) && source.Id.ToString() != GeneralKnowledge)
            .Select(source => $"{source.Id} has sections, but there is no {source.Id}.txt"));

    public IEnumerable<string> Headings() => _documents
        .Where(document => document.Value.MissingHeading is not null)
        .Select(document => $"{document.Key}: no line '{document.Value.MissingHeading}' behind the headings before it");

    public IEnumerable<string> Paragraphs() =>
        from record in _package.Records
        from evidence in record.Evidence
        where _documents.TryGetValue(evidence.Source, out var document) && evidence.Paragraph > document.CountParagraphs(evidence.Section)
        select $"{record.Id}: paragraph {evidence.Paragraph} of '{evidence.Section}' ({evidence.Source}) is not there";

    /// <summary>A quotation is a quotation, also where the number is derived from it.</summary>
    public IEnumerable<string> Quotations() =>
        from record in _package.Records
        from figure in RecordNumbers.Figures(record)
        where figure.AsStated is { } quotation && !CitedTexts(record).Any(text => Plain(text).Contains(Plain(quotation), StringComparison.Ordinal))
        select $"{record.Id}: '{figure.AsStated}' is not printed in a section that it cites";

    /// <summary>A figure's numbers stand in its own quotation, so that the two cannot drift apart.</summary>
    public IEnumerable<string> Figures() =>
        from record in _package.Records
        where !IsDerived(record)
        from figure in RecordNumbers.Figures(record)
        from number in RecordNumbers.NumbersOf(figure)
        where !TextNumbers.In(figure.AsStated ?? string.Empty).Contains(number)
        select Text(record, figure.AsStated ?? "no quotation", number);

    public IEnumerable<string> Properties() =>
        from record in _package.Records
        where !IsDerived(record)
        from property in RecordNumbers.Properties(record)
        where !CitedNumbers(record).Contains(property.Number)
        select Text(record, property.Field, property.Number);

    public IEnumerable<string> Dates() =>
        from record in _package.Records
        where !IsDerived(record) && !record.Evidence.Any(evidence => IsGeneral(evidence, GeneralDates))
        from date in RecordNumbers.Dates(record)
        where !IsDated(record, date.Date)
        select $"{record.Id}: {date.Field} {date.Date} is in no section that it cites";

    public IEnumerable<string> GeneralCitations() =>
        from record in _package.Records
        from evidence in record.Evidence
        where evidence.Source.ToString() == GeneralKnowledge && !IsGeneral(evidence, GeneralSections)
        select $"{record.Id}: cites general knowledge for '{evidence.Section}'";

    public IEnumerable<string> CopiedSentences() => new CopiedSentences(_texts.Values).In(_package.Records);

    private static bool IsDerived(GraphRecord record) =>
        record.Evidence.Any(evidence => evidence is { Stance: Stance.Inferred, Note.Length: > 0 });

    private static bool IsGeneral(Evidence evidence, string[] sections) =>
        evidence.Source.ToString() == GeneralKnowledge && sections.Contains(evidence.Section, StringComparer.Ordinal);

    private static string Text(GraphRecord record, string field, decimal number) =>
        string.Create(CultureInfo.InvariantCulture, $"{record.Id}: {number} ({field}) is in no section that it cites");

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        .Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"');

    private bool IsDated(GraphRecord record, PartialDate date)
    {
        var numbers = CitedNumbers(record);
        var monthName = date.Month is { } month ? CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month) : string.Empty;
        return numbers.Contains(date.Year)
            && CitedTexts(record).Any(text => text.Contains(monthName, StringComparison.Ordinal))
            && (date.Day is not { } day || numbers.Contains(day));
    }

    private IEnumerable<string> CitedTexts(GraphRecord record) => record.Evidence
        .Where(evidence => _documents.ContainsKey(evidence.Source))
        .Select(evidence => _documents[evidence.Source].SectionText(evidence.Section));

    private HashSet<decimal> CitedNumbers(GraphRecord record)
    {
        HashSet<decimal> numbers = [];
        foreach (var evidence in record.Evidence.Where(evidence => _documents.ContainsKey(evidence.Source)))
        {
            var key = (evidence.Source, evidence.Section);
            if (!_numbers.TryGetValue(key, out var cited))
            {
                _numbers[key] = cited = TextNumbers.In(_documents[evidence.Source].SectionText(evidence.Section));
            }

            numbers.UnionWith(cited);
        }

        return numbers;
    }
}
