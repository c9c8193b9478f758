using InnovationGraph.Contracts;
using InnovationGraph.Hosting.Configuration;

namespace InnovationGraph.Hosting.Tests.Configuration;

public class SettingTests
{
    [Fact]
    public void The_readme_lists_every_setting_with_its_default()
    {
        var rows = File.ReadLines(Path.Combine(WorkTree.Root, "README.md"))
            .SkipWhile(line => !line.StartsWith("| Key | Default |", StringComparison.Ordinal))
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Replace("`", string.Empty, StringComparison.Ordinal).Split('|', StringSplitOptions.TrimEntries));
        List<string> told = [];
        foreach (var row in rows)
        {
            var keys = row[1].Split(", ");
            told.AddRange(keys.Zip(keys.Length == 1 ? [row[2]] : row[2].Split(", "), (key, value) => $"{key}: {value}"));
        }

        Assert.Equal(Setting.All.Select(one => $"{one.Key}: {one.DefaultInWords}"), told);
    }
}
