using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Testing;

namespace InnovationGraph.Api.Tests.Questions;

/// <summary>What readers of the documents ask, answered over HTTP by the host of a store that was filled from the seed.</summary>
public abstract class QuestionContract(WebApplicationFactory<Program> host)
{
    /// <summary>The questions that can be asked now.</summary>
    public static TheoryData<QuestionCase> Asked =>
        [.. from file in QuestionFile.All from question in file.Questions where question.Needs is null select new QuestionCase(file, question)];

    [Theory]
    [MemberData(nameof(Asked))]
    public async Task Answers(QuestionCase asked)
    {
        var question = asked.Find();
        using var answer = await host.CreateClient().GetAsync(new Uri("/api/v1" + question.Request, UriKind.Relative));
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True((int)answer.StatusCode == question.Status, $"{question.Request}: {(int)answer.StatusCode} {body}");
        using var json = JsonDocument.Parse(body);
        var faults = question.Expect.SelectMany(expectation => expectation.FaultsOf(json.RootElement)).ToList();
        Assert.True(faults.Count == 0, $"{question.Request}{Environment.NewLine}{string.Join(Environment.NewLine, faults)}");
    }
}
