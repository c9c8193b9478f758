using System.Text;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;
using InnovationGraph.Neo4j.Connections;

namespace InnovationGraph.Neo4j.Graph;

/// <summary>Rewrites the records of a dataset whose new ontology shows them differently: a kind with other ancestors, a property that is now an integer.</summary>
internal static class OntologyChange
{
    private const int PageSize = 5000;

    /// <summary>Leaves out records that the plan itself changes.</summary>
    public static async Task RewriteAsync(WriteTransaction transaction, GraphWriter graph, long head, CommitPlan plan)
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
            var rewritten = page
                .Where(record => record is Entity or Relationship && datasets.Contains(record.Dataset) && !changed.Contains(record.Id))
                .ToList();
            await graph.RemoveAsync([], [.. rewritten.OfType<Relationship>()]);
            await graph.PutAsync(rewritten);
        }
    }

    private static bool Differs(CommitStep step) => step.Change is Change.Describe { Dataset.Ontology: var now }
        && DatasetOntologies.Differ(step.Replaces is { } before ? DatasetJson.Read(before.Body).Ontology : Ontology.Empty, now);
}
