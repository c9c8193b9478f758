using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;

namespace InnovationGraph.Exchange.Validation;

/// <summary>What the rules look things up in, and where they report.</summary>
internal sealed class ValidationScope(RecordSet records, OntologyIndex ontology)
{
    public RecordSet Records { get; } = records;

    public OntologyIndex Ontology { get; } = ontology;

    public List<RecordFault> Faults { get; } = [];

    public void Report(GraphRecord record, RecordField field, string? value, string message, IEnumerable<string>? allowed = null) =>
        Faults.Add(new(record.Id, field, value, message, allowed));

    /// <summary>The record that is referred to; null, with a fault unless it merely could not be read, where it is not there or of another type.</summary>
    public T? Refer<T>(GraphRecord from, RecordField field, RecordId id, string what)
        where T : GraphRecord
    {
        var found = Records.Find(id);
        if (found is T record)
        {
            return record;
        }

        if (found is not null)
        {
            Report(from, field, id.ToString(), $"is no {what} but of type {EnumNames.Of(found.RecordType)}");
        }
        else if (!Records.Unreadable.Contains(id))
        {
            Report(from, field, id.ToString(), $"is no {what}", Records.IdsOf<T>());
        }

        return null;
    }

    /// <summary>Reports a word that a section of the ontology does not have.</summary>
    public void CheckWord<T>(GraphRecord record, string field, string? word, IReadOnlyDictionary<string, T> section, string what)
    {
        if (word is not null && !section.ContainsKey(word))
        {
            Report(record, new(field), word, $"is no {what} of the ontology", section.Keys.Order(StringComparer.Ordinal));
        }
    }
}
