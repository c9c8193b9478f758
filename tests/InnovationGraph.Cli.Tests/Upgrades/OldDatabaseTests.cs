using InnovationGraph.Cli.Tests.Commands;
using InnovationGraph.Contracts;
using InnovationGraph.Contracts.Servers;

namespace InnovationGraph.Cli.Tests.Upgrades;

/// <summary>A database that the program of before filled with its seed, a dataset of a user's own and an edit of the seed.</summary>
[Collection(OwnServer.Collection)]
public sealed class OldDatabaseTests(OwnServer server) : IAsyncLifetime
{
    private static readonly KeyValuePair<string, string?>[] Settings = [new("InnovationGraph:Neo4j:Password", OwnServer.Password)];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("innovation-graph-old-");

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public Task A_file_is_brought_up_to_date_and_keeps_its_past() =>
        BringUpToDateAsync("--sqlite", Path.Combine(_folder.FullName, "old.db"));

    [Fact]
    public async Task A_Neo4j_database_is_brought_up_to_date_and_keeps_its_past()
    {
        OldProgram.Require();
        OwnServer.Require();
        await server.StartEmptyAsync();
        await BringUpToDateAsync("--neo4j", server.Address.AbsoluteUri);
    }

    private async Task BringUpToDateAsync(params string[] store)
    {
        OldProgram.Require();
        var own = Path.Combine(_folder.FullName, "own");
        WriteOwnDataset(own, "GRANTS");
        var edited = Path.Combine(_folder.FullName, "edited");
        CopyEdited(OldProgram.Seed, edited, "siasun,Firm,Siasun,", "siasun,Firm,SIASUN Robot,");
        foreach (var dataset in new[] { OldProgram.Seed, own, edited })
        {
            Succeeded(await OldProgram.RunAsync(["import", dataset, .. store]));
        }

        Assert.Contains("Verified revisions: 3;", Succeeded(await AskAsync("verify")), StringComparison.Ordinal);

        // The ontology of the new seed has no type GRANTS, and the user's dataset still uses it.
        var refused = await AskAsync("import", Path.Combine(WorkTree.Root, "seed"));
        Assert.NotEqual(0, refused.ExitCode);
        Assert.All(
            (string[])["GRANTS", "'own'", "FUNDS", "subsidies-and-grants"],
            word => Assert.Contains(word, refused.Output + refused.Error, StringComparison.Ordinal));
        WriteOwnDataset(own, "FUNDS");
        Assert.StartsWith("Revision 4: ", Succeeded(await AskAsync("import", own)), StringComparison.Ordinal);
        Assert.StartsWith("Revision 5: ", Succeeded(await AskAsync("import", Path.Combine(WorkTree.Root, "seed"))), StringComparison.Ordinal);

        Assert.Contains("Verified revisions: 5;", Succeeded(await AskAsync("verify")), StringComparison.Ordinal);
        Assert.Contains("\"name\":\"Siasun\"", await EntityAsync("siasun", 1), StringComparison.Ordinal);
        Assert.Contains("\"name\":\"SIASUN Robot\"", await EntityAsync("siasun", 3), StringComparison.Ordinal);
        Assert.Contains("\"name\":\"Siasun\"", await EntityAsync("siasun", 5), StringComparison.Ordinal);
        var kept = Succeeded(await AskAsync("ask", "relationship", "holding-funds-maker", "--json"));
        Assert.Contains("\"channel\":\"subsidies-and-grants\"", kept, StringComparison.Ordinal);

        Task<CommandRun> AskAsync(params string[] command) => CommandRun.RunAsync(screen: null, Settings, [.. command, .. store]);

        async Task<string> EntityAsync(string id, int knownAt) => Succeeded(await AskAsync("ask", "entity", id, "--known-at", $"{knownAt}", "--json"));
    }

    private static string Succeeded(CommandRun run)
    {
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        return run.Output;
    }

    private static void CopyEdited(string from, string to, string text, string other)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
        {
            File.WriteAllText(Path.Combine(to, Path.GetFileName(file)), File.ReadAllText(file).Replace(text, other, StringComparison.Ordinal));
        }
    }

    /// <summary>A dataset whose one relationship is in the words of the seed.</summary>
    private static void WriteOwnDataset(string folder, string type)
    {
        Directory.CreateDirectory(folder);
        Write("dataset.yaml", "id: own\ntitle: A user's own dataset\n");
        Write("ontology.yaml", "# That of the seed.\n");
        Write("sources.csv", "id,title,publisher\nregister,Share register,A registry\n");
        Write("sections.csv", "source,section\nregister,Shares\n");
        Write("entities.csv", "id,kind,name\nholding,Firm,Example Holding\nmaker,Firm,Example Maker\n");
        Write(
            "relationships.csv",
            $"id,type,source,target,validFrom,channel\nholding-funds-maker,{type},holding,maker,2020,subsidies-and-grants\n");
        Write(
            "evidence.csv",
            "row,record,source,section,paragraph,stance\n"
            + string.Concat(((string[])["register", "holding", "maker", "holding-funds-maker"]).Select(id => $"{id}.1,{id},register,Shares,1,stated\n")));

        void Write(string file, string text) => File.WriteAllText(Path.Combine(folder, file), text);
    }
}
