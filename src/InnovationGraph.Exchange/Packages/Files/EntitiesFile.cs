using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Dates;
using InnovationGraph.Core.Records;
using InnovationGraph.Exchange.Packages.Tables;
using InnovationGraph.Exchange.Validation;

namespace InnovationGraph.Exchange.Packages.Files;

/// <summary>entities.csv: a row for each entity, with a column for each property.</summary>
internal static class EntitiesFile
{
    private const string Chinese = "zh-Hans";
    private const string IdScheme = "id";

    private static readonly Column<string> Kind = Columns.Text("kind");
    private static readonly Column<string> Name = Columns.Text("name");
    private static readonly Column<string?> NameZh = Columns.OptionalText("nameZh");
    private static readonly Column<string?> NameLanguage = Columns.OptionalText("nameLanguage");
    private static readonly Column<string?> Summary = Columns.OptionalText("summary");
    private static readonly Column<ValueList<string>> Tags = Columns.Texts("tags");
    private static readonly IntervalColumns Valid = new("validFrom", "validTo");
    private static readonly Column<ValueList<PartialDate>> HeldAt = Columns.Dates("heldAt");

    public static TableFormat Format { get; } =
        new("entities.csv", isRequired: false, [RecordRows.Id, Kind, Name, NameZh, NameLanguage, Summary, Tags, .. Valid.All, HeldAt]);

    public static Entity Read(PackageRow row, RecordId id, RecordParts parts) => new()
    {
        Id = id,
        Dataset = parts.Dataset,
        Evidence = parts.EvidenceOf(id),
        Kind = Kind.Read(row),
        Names = ReadNames(row, id, parts),
        Identifiers = [.. parts.Identifiers.Of(id, parts.Positions), .. WrittenId(row)],
        Summary = Summary.Read(row),
        Tags = Tags.Read(row),
        Valid = Valid.Read(row),
        HeldAt = HeldAt.Read(row),
        Properties = PropertyCells.Read(row, parts.Ontology),
    };

    public static void Write(WrittenRow row, Entity entity)
    {
        Kind.Write(row, entity.Kind);
        var (text, language, _) = entity.Names[0];
        Name.Write(row, text);
        NameLanguage.Write(row, language == NameLanguages.Of(text) ? null : language);
        NameZh.Write(row, HasNameZh(entity) ? entity.Names[1].Text : null);
        Summary.Write(row, entity.Summary);
        Tags.Write(row, entity.Tags);
        Valid.Write(row, entity.Valid);
        HeldAt.Write(row, entity.HeldAt);
        PropertyCells.Write(row, entity.Properties);
    }

    /// <summary>The names that have no column here.</summary>
    public static IEnumerable<Name> MoreNames(Entity entity) => entity.Names.Skip(HasNameZh(entity) ? 2 : 1);

    private static bool HasNameZh(Entity entity) =>
        entity.Names.Count > 1 && entity.Names[1] is { Language: Chinese, Role: NameRole.Preferred };

    /// <summary>The id as the register writes it, where that is no id of ours.</summary>
    private static IEnumerable<Identifier> WrittenId(PackageRow row)
    {
        var written = row[RecordRows.Id.Name];
        if (!RecordId.TryParse(written, out _) && Cells.ParseId(written, out _) is null)
        {
            yield return new(IdScheme, written);
        }
    }

    private static ValueList<Name> ReadNames(PackageRow row, RecordId id, RecordParts parts)
    {
        var text = Name.Read(row);
        List<Name> names = [new(text, NameLanguage.Read(row) ?? NameLanguages.Of(text), NameRole.Preferred)];
        parts.Positions.Add(id, RecordPart.Name, 0, row, Name.Name);
        if (NameZh.Read(row) is { } chinese)
        {
            parts.Positions.Add(id, RecordPart.Name, names.Count, row, NameZh.Name);
            names.Add(new(chinese, Chinese, NameRole.Preferred));
        }

        return [.. names, .. parts.Names.Of(id, parts.Positions, names.Count)];
    }
}
