using System.Globalization;
using InnovationGraph.Contracts.Stores;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;

namespace InnovationGraph.Cli.Tests.Copies;

/// <summary>Imports and edits of users by turns, with merges and retractions.</summary>
internal static class LongHistory
{
    public const int Revisions = 6;

    public static async Task WriteAsync(IGraphStore store)
    {
        await CommitAsync(store, Revision.ImportAuthor(Samples.Dataset), new Change.Describe(Samples.Description("Old")), Firm("survivor"));
        for (var i = 1; i < Revisions - 1; i++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"firm-{i}");
            await CommitAsync(
                store,
                i % 2 == 0 ? Samples.User : Revision.ImportAuthor(Samples.Dataset),
                Firm(id),
                new Change.Put(Samples.Relationship($"link-{id}", id, "survivor")),
                new Change.Put(Samples.Observation($"share-{id}", id, "market-share")),
                new Change.Describe(Samples.Description($"Title {id}")));
        }

        await CommitAsync(
            store,
            "分析员",
            new Change.Retract(Samples.Id("firm-1"), Samples.Id("survivor")),
            new Change.Retract(Samples.Id("link-firm-1")),
            Firm("firm-2", "Another name"));
        var head = await store.GetHeadAsync(CancellationToken.None);
        await store.ApplyAsync(
            new(Revision.ImportAuthor(Samples.Dataset), "Nothing new.", head.Time, head.Hash, []) { Receipt = new(Samples.Dataset, "digest") },
            CancellationToken.None);
    }

    private static Change.Put Firm(string id, string? name = null) => new(Samples.Entity(id, name ?? id));

    private static async Task CommitAsync(IGraphStore store, string author, params Change[] changes)
    {
        var head = await store.GetHeadAsync(CancellationToken.None);
        ChangeSet set = new(author, $"Message {head.Hash}", Samples.Time(head.Number).AddMilliseconds(head.Number), head.Hash, [.. changes]);
        Assert.IsType<ApplyResult.Committed>(await store.ApplyAsync(set, CancellationToken.None));
    }
}
