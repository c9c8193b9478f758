using System.Text;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;
using InnovationGraph.Neo4j.Connections;

namespace InnovationGraph.Neo4j.Mirror;

/// <summary>Mirrors the records anew of a dataset whose ontology now makes them look otherwise: other ancestors of a kind, other integers.</summary>
internal static class MirrorRenewal
{
    private const int PageSize = 5000;

    /// <summary>Leaves to others what the plan itself changes.</summary>
    public static async Task RenewAsync(WriteTransaction transaction, GraphMirror mirror, long head, CommitPlan plan)
    {
        var datasets = plan.Steps.Where(Differs).Select(step => step.Change.Id).ToHashSet();
        if (head == 0 || datasets.Count == 0)
        {
            return;
        }

        var changed = plan.Steps.Select(step => step.Change.Id).ToHashSet();
        await foreach (var page in PagedReading.ReadAsync(
            after => transaction.ReadAsync(
                "read/scan",
                row => RecordJson.Read(Encoding.UTF8.GetBytes(row.Text(1))),
                ("revision", head),
                ("after", after),
                ("count", PageSize)),
            record => record.Id.ToString(),
            string.Empty,
            PageSize))
        {
            var renewed = page
                .Where(record => record is Entity or Relationship && datasets.Contains(record.Dataset) && !changed.Contains(record.Id))
                .ToList();
            await mirror.RemoveAsync([], [.. renewed.OfType<Relationship>()]);
            await mirror.PutAsync(renewed);
        }
    }

    private static bool Differs(CommitStep step) => step.Change is Change.Describe { Dataset.Ontology: var now }
        && DatasetWords.Differ(step.Replaces is { } before ? DatasetJson.Read(before.Body).Ontology : Ontology.Empty, now);
}
