using System.Text.RegularExpressions;
using InnovationGraph.Api.Tests.Hosts;
using InnovationGraph.Api.Tests.OpenApi;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;
using Microsoft.Extensions.DependencyInjection;

namespace InnovationGraph.Api.Tests.Reading;

/// <summary>What was recorded at a revision is answered for ever, whatever was committed since, by every operation that can be asked for it.</summary>
public sealed partial class TwoRevisionTests : IAsyncLifetime
{
    private readonly SeededHost _first = new();
    private readonly SeededHost _second = new();

    /// <summary>The second revision takes away every relationship and figure of Leaderdrive, and gives it another name.</summary>
    public async ValueTask InitializeAsync()
    {
        var store = _second.Services.GetRequiredService<IGraphStore>();
        var cancellation = TestContext.Current.CancellationToken;
        var leaderdrive = RecordId.Parse("leaderdrive");
        List<Change> changes = [];
        await foreach (var record in store.ScanAsync<GraphRecord>(1, cancellation))
        {
            switch (record)
            {
                case Relationship relationship when relationship.Source == leaderdrive || relationship.Target == leaderdrive:
                case Observation observation when observation.Subject == leaderdrive:
                    changes.Add(new Change.Retract(record.Id));
                    break;
                case Entity entity when entity.Id == leaderdrive:
                    changes.Add(new Change.Put(entity with { Names = [new("Another name", "en", NameRole.Preferred)] }));
                    break;
            }
        }

        var head = await store.GetHeadAsync(cancellation);
        Assert.IsType<ApplyResult.Committed>(
            await store.ApplyAsync(new("tester", "Take away.", head.Time.AddMinutes(1), head.Hash, [.. changes]), cancellation));
    }

    public async ValueTask DisposeAsync()
    {
        await _first.DisposeAsync();
        await _second.DisposeAsync();
    }

    [Fact]
    public async Task Every_operation_answers_from_the_revision_that_it_is_asked_for()
    {
        using HttpClient first = _first.CreateClient(), second = _second.CreateClient();
        var operations = (await ApiDocument.ReadAsync(first)).Operations
            .Where(operation => operation.Parameters.Any(parameter => (string)parameter["name"]! == "knownAt"))
            .ToList();
        var changed = 0;
        foreach (var request in operations.Select(operation => operation.ExampleRequest))
        {
            var past = $"{request}{(request.Contains('?', StringComparison.Ordinal) ? '&' : '?')}knownAt=1";
            var before = await ReadAsync(first, request);
            Assert.StartsWith("OK", before, StringComparison.Ordinal);
            Assert.Equal(before, await ReadAsync(second, past));
            changed += before == await ReadAsync(second, request) ? 0 : 1;
        }

        Assert.InRange(changed, operations.Count / 2, operations.Count);
    }

    /// <summary>The status and the body, without cursors: they name the revision's hash, in which its time is.</summary>
    private static async Task<string> ReadAsync(HttpClient client, string request)
    {
        using var answer = await client.GetAsync(new Uri(request, UriKind.Relative), TestContext.Current.CancellationToken);
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return $"{answer.StatusCode} {Cursor().Replace(body, "\"next\":\"\"")}";
    }

    [GeneratedRegex("\"next\":\"[^\"]*\"")]
    private static partial Regex Cursor();
}
