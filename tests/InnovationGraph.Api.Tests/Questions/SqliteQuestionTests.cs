using InnovationGraph.Api.Tests.Hosts;

namespace InnovationGraph.Api.Tests.Questions;

[Collection(SeededCollection.Name)]
public sealed class SqliteQuestionTests(SeededHost host) : QuestionContract(host);
