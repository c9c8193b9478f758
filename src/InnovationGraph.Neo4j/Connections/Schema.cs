using System.Globalization;
using InnovationGraph.Core.Stores;
using InnovationGraph.Neo4j.Sessions;

namespace InnovationGraph.Neo4j.Connections;

/// <summary>Makes constraints, indexes and the metadata node of a new database, and refuses one that someone else uses our labels in.</summary>
internal static class Schema
{
    private const long Version = 5;

    /// <summary>The schema in which relationships do not keep the days on which they certainly held.</summary>
    private const long WithoutHeldDays = 4;

    /// <summary>The schema in which versions of entities do not tell projections the dates of the entity.</summary>
    private const long WithoutDates = 3;

    /// <summary>The schema in which figures and gaps are tied to their subjects by types that an ontology may have too.</summary>
    private const long WithOldTies = 2;

    private const string Remedy = "Import the datasets into an empty database. To keep the past, copy this one into a file with the version that "
        + "made it ('innovationgraph copy --to Sqlite'), and the file into an empty database with this version.";

    private static readonly string[] Kinds = ["schema/constraint_", "schema/fulltext_", "schema/index_"];

    /// <summary>The constraints and indexes by their names on the server, each with the statement that makes it.</summary>
    private static IEnumerable<(string Name, string Statement)> Parts =>
        Kinds.SelectMany(start => Statements.Named(start).Select(statement => ($"innovation_graph_{statement[start.Length..]}", statement)));

    /// <param name="database">The database.</param>
    /// <param name="tellDates">Brings versions of entities up to date that do not tell projections the dates of the entity.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="StoreUnavailableException">The database holds someone else's nodes under our labels, or another schema.</exception>
    public static async Task PrepareAsync(Database database, Func<Task> tellDates, CancellationToken cancellation)
    {
        var (version, foreign) = (await database.ReadAsync(
            "schema/identity", row => (row.FindInteger(0), row.FindText(1)), cancellation)).Single();
        if (foreign is not null)
        {
            throw new StoreUnavailableException(
                $"{database.Description} holds :{foreign} nodes that InnovationGraph did not make; name another database or server.");
        }

        if (version is not (null or >= WithOldTies and <= Version))
        {
            throw new StoreUnavailableException(string.Create(
                CultureInfo.InvariantCulture,
                $"{database.Description} has schema {version}, and this version of InnovationGraph reads {Version}. {Remedy}"));
        }

        var existing = await database.ReadAsync("schema/existing", row => row.Text(0), cancellation);
        foreach (var (_, statement) in Parts.ExceptBy(existing, part => part.Name, StringComparer.Ordinal))
        {
            await database.ChangeAsync(statement, cancellation);
        }

        await database.ChangeAsync("schema/await", cancellation);
        if (version <= WithOldTies)
        {
            await database.ChangeAsync("schema/rename_figure_ties", cancellation);
            await database.ChangeAsync("schema/rename_gap_ties", cancellation);
        }

        if (version <= WithoutDates)
        {
            await tellDates();
        }

        if (version <= WithoutHeldDays)
        {
            await database.ChangeAsync("schema/tell_held_days", cancellation);
        }

        await database.ChangeAsync("schema/metadata", cancellation, ("schemaVersion", Version));
    }
}
