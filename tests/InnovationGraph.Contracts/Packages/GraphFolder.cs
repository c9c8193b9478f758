namespace InnovationGraph.Contracts.Packages;

/// <summary>A temporary folder with a small dataset package without faults, to be changed by a test, and a place for the database beside it.</summary>
public sealed class GraphFolder : IDisposable
{
    private static readonly Dictionary<string, string> Valid = new(StringComparer.Ordinal)
    {
        ["dataset.yaml"] = """
            id: small
            title: A small dataset
            author: Someone

            """,
        ["ontology.yaml"] = """
            kinds:
            - id: Firm
              title: { en: Firm, zh: 企业 }
              meaning: A company.
            relationshipTypes:
            - id: OWNS
              title: { en: owns, zh: 持有 }
              meaning: The source owns the target.
              from: [Firm]
              to: [Firm]
              flow: true
              beneficiary: target

            """,
        ["sources.csv"] = """
            id,title,publisher,date
            report,A report,Publisher,2023-05

            """,
        ["sections.csv"] = """
            source,section
            report,Start

            """,
        ["entities.csv"] = """
            id,kind,name,summary
            maker,Firm,Maker,Makes things.
            owner,Firm,Owner,Owns things.
            entities,Firm,Entities Incorporated,
            passing,Firm,Passing,

            """,
        ["relationships.csv"] = """
            id,type,source,target
            owner-owns-maker,OWNS,owner,maker

            """,
        ["evidence.csv"] = """
            row,record,source,section,paragraph,stance,attributedTo,note
            report.1,report,report,Start,1,stated,,
            maker.1,maker,report,Start,1,stated,,
            owner.1,owner,report,Start,2,stated,,
            entities.1,entities,report,Start,3,stated,,
            passing.1,passing,report,Start,4,stated,,
            owner-owns-maker.1,owner-owns-maker,report,Start,5,stated,,

            """,
    };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("innovation-graph-");
    private readonly DatasetFiles _files;

    public GraphFolder() => _files = new(Seed, Valid);

    /// <summary>The folder of the package.</summary>
    public string Seed => Path.Combine(_folder.FullName, "seed");

    /// <summary>The path of the database; no file to begin with.</summary>
    public string Database => Path.Combine(_folder.FullName, "graph.db");

    public void Write(string file, string text) => _files.Write(file, text);

    /// <inheritdoc cref="DatasetFiles.Replace"/>
    public void Replace(string file, string before, string after) => _files.Replace(file, before, after);

    public void Dispose() => _folder.Delete(recursive: true);
}
