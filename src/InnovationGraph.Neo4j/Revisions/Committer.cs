using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;
using InnovationGraph.Neo4j.Connections;

namespace InnovationGraph.Neo4j.Revisions;

/// <summary>Makes change sets revisions, each in one transaction.</summary>
internal sealed class Committer(Database database)
{
    public async Task<ApplyResult> ApplyAsync(ChangeSet changes, CancellationToken cancellation)
    {
        CommitTransaction? commit = null;
        try
        {
            return await database.WriteAsync(
                transaction =>
                {
                    commit = new(transaction, database.Description);
                    return CommitProtocol.ApplyAsync(changes, commit);
                },
                cancellation);
        }
        catch (UnknownOutcomeException fault)
        {
            return await FindOutAsync(commit!.Committing!, fault);
        }
    }

    /// <summary>
    /// Looks whether a commit was made. The lock is had only when the transaction in doubt is over, so what is not there then never will be.
    /// </summary>
    private async Task<ApplyResult> FindOutAsync(Revision revision, UnknownOutcomeException fault)
    {
        var found = await database.WriteAsync(
            async transaction =>
            {
                await CommitTransaction.LockAsync(transaction, database.Description);
                return await transaction.ReadAsync("read/revision", RevisionQueries.Read, ("number", revision.Number));
            },
            CancellationToken.None);
        return found.Contains(revision)
            ? new ApplyResult.Committed(revision)
            : throw new StoreUnavailableException(
                $"{database.Description} failed to commit, and nothing was written: {fault.InnerException!.Message}", fault);
    }
}
