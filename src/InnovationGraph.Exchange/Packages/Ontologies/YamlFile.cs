using InnovationGraph.Exchange.Packages.Reading;
using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace InnovationGraph.Exchange.Packages.Ontologies;

/// <summary>Reads a YAML file as one block of keys and values.</summary>
internal static class YamlFile
{
    /// <summary>The block; null, with a fault, where the file is missing or is not YAML of that form.</summary>
    public static YamlBlock? Read(string name, PackageFiles files, FaultList faults)
    {
        if (files.Find(name) is not { } bytes)
        {
            faults.Add(new(name), null, "is missing; a package needs it");
            return null;
        }

        if (PackageText.Decode(name, bytes, faults) is not { } text || Parse(name, text, faults) is not { } documents)
        {
            return null;
        }

        switch (documents)
        {
            case []:
                return new(name, [], faults);
            case [{ RootNode: YamlMappingNode block }]:
                return new(name, block, faults);
            case [{ RootNode: var root }]:
                faults.Add(PositionOf(name, root.Start), null, "is no list of keys with values, such as 'id: my-dataset'");
                return null;
            default:
                faults.Add(PositionOf(name, documents[1].RootNode.Start), null, "starts a second document; one is allowed");
                return null;
        }
    }

    public static FilePosition PositionOf(string file, Mark mark) =>
        new(file, (int)mark.Line, mark.Column.ToString(CultureInfo.InvariantCulture));

    private static IList<YamlDocument>? Parse(string name, string text, FaultList faults)
    {
        Scanner scanner = new(new StringReader(text));
        try
        {
            YamlStream stream = [];
            stream.Load(new Parser(scanner));
            return stream.Documents;
        }
        catch (YamlException failure)
        {
            faults.Add(PositionOf(name, failure.Start), null, $"is not YAML: {failure.Message}");
        }
        catch (InvalidOperationException)
        {
            // What the scanner throws where a bracket is never closed.
            faults.Add(PositionOf(name, scanner.CurrentPosition), null, "is not YAML: a bracket or quote before this place is not closed");
        }

        return null;
    }
}
