using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;

namespace InnovationGraph.Exchange.Validation;

/// <summary>Every record says where it is stated: a section of a source, with what its stance needs.</summary>
internal static class EvidenceRules
{
    public static void Check(ValidationScope scope, GraphRecord record)
    {
        if (record.Evidence.Count == 0 && !scope.Records.WithoutAllEvidence.Contains(record.Id))
        {
            scope.Report(record, new("id"), record.Id.ToString(), "has no evidence; every record has a row in evidence.csv");
        }
        else if (record.Evidence.Count > 0 && record.Evidence.All(evidence => evidence.Field is not null))
        {
            scope.Report(record, new("field", RecordPart.Evidence, 0), record.Evidence[0].Field, "is given in every row of the record; at least one row speaks of the whole and leaves it empty");
        }

        for (var i = 0; i < record.Evidence.Count; i++)
        {
            Check(scope, record, record.Evidence[i], i);
        }
    }

    private static void Check(ValidationScope scope, GraphRecord record, Evidence evidence, int index)
    {
        RecordField Field(string name) => new(name, RecordPart.Evidence, index);

        if (scope.Refer<Source>(record, Field("source"), evidence.Source, "source") is { } source
            && !source.Sections.Contains(evidence.Section))
        {
            scope.Report(record, Field("section"), evidence.Section, $"is no section of {source.Id} in sections.csv", source.Sections);
        }

        if (evidence.Paragraph < 1)
        {
            scope.Report(record, Field("paragraph"), null, "is below 1; paragraphs count from 1");
        }

        if (evidence.AttributedTo is { } speaker)
        {
            CheckSpeaker(scope, record, Field("attributedTo"), speaker);
        }
        else if (evidence.Stance == Stance.Reported)
        {
            scope.Report(record, Field("attributedTo"), null, $"is empty; the stance {EnumNames.Of(Stance.Reported)} needs an entity or a source");
        }

        if (evidence.Stance == Stance.Inferred && evidence.Note is null)
        {
            scope.Report(record, Field("note"), null, $"is empty; the stance {EnumNames.Of(Stance.Inferred)} needs the reasoning");
        }

        if (evidence.Field is { } part)
        {
            CheckPart(scope, record, Field("field"), part);
        }
    }

    private static void CheckPart(ValidationScope scope, GraphRecord record, RecordField field, string part)
    {
        IReadOnlyList<string> given = record switch
        {
            Relationship relationship => [.. PartsOf(relationship), .. relationship.Properties.Keys],
            Entity entity => [.. entity.IsDated ? ["valid"] : Array.Empty<string>(), .. entity.Properties.Keys],
            _ => [],
        };

        if (given.Count == 0)
        {
            scope.Report(record, field, part, "is named in evidence of a record that has no parts to tell apart; leave it empty");
        }
        else if (!given.Contains(part))
        {
            scope.Report(record, field, part, "is no part that the record gives", given);
        }
    }

    private static IEnumerable<string> PartsOf(Relationship relationship)
    {
        yield return "source";
        yield return "target";
        if (relationship.IsDated)
        {
            yield return "valid";
        }

        if (relationship.Money is not null)
        {
            yield return "money";
        }

        if (relationship.Channel is not null)
        {
            yield return "channel";
        }

        if (relationship.Stage is not null)
        {
            yield return "stage";
        }
    }

    private static void CheckSpeaker(ValidationScope scope, GraphRecord record, RecordField field, RecordId speaker)
    {
        if (scope.Refer<GraphRecord>(record, field, speaker, "entity or source") is not (null or Entity or Source))
        {
            scope.Report(record, field, speaker.ToString(), "is neither an entity nor a source");
        }
    }
}
