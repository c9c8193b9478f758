using System.Text.RegularExpressions;

namespace InnovationGraph.Architecture.Tests;

/// <summary>What the house style asks of the text under src.</summary>
public partial class SourceConventionTests
{
    private const int MostLines = 300;

    private static readonly string[] FolderNamesThatSayNothing = ["Helpers", "Utils", "Managers", "Common"];

    private static readonly string[] WrittenByHand = [".cs", ".sql", ".cypher", ".ts", ".css", ".html"];

    [Fact]
    public void A_namespace_is_the_path_of_its_folder()
    {
        var strays = from file in Repository.CSharpSources
                     let declared = NamespaceDeclaration().Match(Repository.ReadText(file))
                     where declared.Success && declared.Groups["name"].Value != NamespaceOfFolder(file)
                     select $"{file}: {declared.Groups["name"].Value}, expected {NamespaceOfFolder(file)}";
        Strays.None(strays);
    }

    [Fact]
    public void A_file_bears_the_name_of_its_first_public_type()
    {
        var strays = from file in Repository.CSharpSources
                     let types = PublicType().Matches(Repository.ReadText(file)).Select(match => match.Groups["type"].Value)
                         .Distinct(StringComparer.Ordinal).ToArray()
                     let name = Path.GetFileName(file).Split('.')[0]
                     where types.Length > 0 && !Bears(name, types[0])
                     select $"{file}: {string.Join(", ", types)}";
        Strays.None(strays);
    }

    [Fact]
    public void No_folder_has_a_name_that_says_nothing()
    {
        var strays = Repository.SourceFiles.Where(file => file.Split('/')[..^1]
            .Intersect(FolderNamesThatSayNothing, StringComparer.OrdinalIgnoreCase).Any());
        Strays.None(strays);
    }

    [Fact]
    public void No_file_is_longer_than_300_lines()
    {
        var strays = from file in Repository.SourceFiles
                     where WrittenByHand.Contains(Path.GetExtension(file), StringComparer.Ordinal)
                     let lines = Repository.ReadLines(file).Length
                     where lines > MostLines
                     select $"{file}: {lines} lines";
        Strays.None(strays);
    }

    private static string NamespaceOfFolder(string file) => string.Join('.', file.Split('/')[1..^1]);

    /// <summary>A generic type's file may say OfT, since the plain type of that name often lives beside it.</summary>
    private static bool Bears(string name, string type)
        => type.EndsWith('<') ? name == type[..^1] || name == type[..^1] + "OfT" : name == type;

    [GeneratedRegex(@"^namespace\s+(?<name>[\w.]+)", RegexOptions.Multiline)]
    private static partial Regex NamespaceDeclaration();

    // Without indentation: in a file-scoped namespace that is every type but the nested ones.
    [GeneratedRegex(
        @"^public\s+((abstract|sealed|static|readonly|ref|unsafe|partial)\s+)*(delegate\s+[\w<>\[\]?,.]+|class|interface|enum|struct|record(\s+(class|struct))?)\s+(?<type>\w+<?)",
        RegexOptions.Multiline)]
    private static partial Regex PublicType();
}
