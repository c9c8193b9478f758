using Xunit.Sdk;

namespace InnovationGraph.Api.Tests.Questions;

/// <summary>One question as a test case, shown by its text in full.</summary>
public sealed class QuestionCase : IXunitSerializable
{
    /// <summary>For the test runner, which fills it by <see cref="Deserialize"/>.</summary>
    public QuestionCase()
    {
    }

    internal QuestionCase(QuestionFile file, Question question) => (File, Ask) = (file.Name, question.Ask);

    private string File { get; set; } = string.Empty;

    private string Ask { get; set; } = string.Empty;

    public void Deserialize(IXunitSerializationInfo info) =>
        (File, Ask) = (info.GetValue<string>(nameof(File))!, info.GetValue<string>(nameof(Ask))!);

    public void Serialize(IXunitSerializationInfo info)
    {
        info.AddValue(nameof(File), File);
        info.AddValue(nameof(Ask), Ask);
    }

    public override string ToString() => $"{File}: {Ask}";

    internal Question Find() =>
        QuestionFile.All.Single(file => file.Name == File).Questions.Single(question => question.Ask == Ask);
}
