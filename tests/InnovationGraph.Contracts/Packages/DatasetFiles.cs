namespace InnovationGraph.Contracts.Packages;

/// <summary>The files of a dataset package in a folder of their own, for a test to change.</summary>
public sealed class DatasetFiles
{
    private readonly string _folder;

    public DatasetFiles(string folder, IReadOnlyDictionary<string, string> texts)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);
        foreach (var (file, text) in texts)
        {
            Write(file, text);
        }
    }

    public string PathOf(string file) => Path.Combine(_folder, file);

    public string Text(string file) => File.ReadAllText(PathOf(file));

    public void Write(string file, string text) => File.WriteAllText(PathOf(file), text.ReplaceLineEndings("\n"));

    /// <summary>Replaces a text that must be there.</summary>
    public void Replace(string file, string before, string after)
    {
        Assert.Contains(before, Text(file), StringComparison.Ordinal);
        Write(file, Text(file).Replace(before, after, StringComparison.Ordinal));
    }
}
