using InnovationGraph.Contracts.Packages;
using InnovationGraph.Exchange.Packages;
using InnovationGraph.Exchange.Packages.Reading;

namespace InnovationGraph.Exchange.Tests.Packages;

/// <summary>A small package without faults in a temporary folder, to be changed by a test.</summary>
internal sealed class PackageFolder : IDisposable
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
            - id: Actor
              title: { en: Actor, zh: 行为主体 }
              meaning: Whoever acts.
              abstract: true
            - id: Firm
              title: { en: Firm, zh: 企业 }
              meaning: A company.
              extends: Actor
            - id: Place
              title: { en: Place, zh: 地方 }
              meaning: A place.
              transit: false
            properties:
            - id: sharePercent
              title: { en: Share, zh: 持股比例 }
              meaning: Percent held.
              type: number
              minimum: 0
              maximum: 100
              on: [OWNS]
              weight: capacity
            - id: size
              title: { en: Size, zh: 规模 }
              meaning: How large.
              type: text
              values: [small, large]
              on: [Firm]
            - id: staff
              title: { en: Staff, zh: 人数 }
              meaning: How many people.
              type: integer
              on: [Firm]
            - id: listed
              title: { en: Listed, zh: 上市 }
              meaning: Whether listed.
              type: boolean
              on: [Firm]
            - id: opened
              title: { en: Opened, zh: 开业 }
              meaning: When opened.
              type: date
              on: [Actor]
            - id: seat
              title: { en: Seat, zh: 总部 }
              meaning: Where it sits.
              type: reference
              on: [Firm]
            relationshipTypes:
            - id: OWNS
              title: { en: owns, zh: 持有 }
              meaning: The source owns the target.
              from: [Actor]
              to: [Firm]
              flow: true
              beneficiary: target
            - id: LOCATED_IN
              title: { en: located in, zh: 位于 }
              meaning: The source lies in the target.
              from: [Actor, Place]
              to: [Place]
            channels:
            - id: equity
              title: { en: Equity, zh: 股权 }
              meaning: Shares.
              instrument: equity
              aliases: [guidance fund]
            stages:
            - id: research
              title: { en: Research, zh: 研究 }
              meaning: The start.
            dimensions:
            - id: market
              title: { en: Market, zh: 市场 }
              meaning: Where it is counted.
            indicators:
            - id: market-share
              title: { en: Market share, zh: 市场份额 }
              meaning: A share.
              unit: percent
            - id: share-change
              title: { en: Change of share, zh: 份额变化 }
              meaning: Growth.
              unit: percent
              formula: market-share / market-share
              inputs: [market-share]
              channel: equity

            """,
        ["sources.csv"] = """
            id,title,authors,publisher,date,url,licence
            report,A report,Ann Author;Bo Author,Publisher,2023-05~,https://example.org/report,CC BY 4.0

            """,
        ["sections.csv"] = """
            source,section
            report,Start
            report,"Middle, and more"

            """,
        ["entities.csv"] = """
            id,kind,name,nameZh,summary,tags,validFrom,validTo,size,staff,listed,opened,seat
            maker,Firm,Maker,制造商,Makes things.,robots;private,2011,..,small,250,true,2011-05,town
            owner,Firm,Owner,,Owns things.,,,,,,,,
            town,Place,Town,,,,,,,,,,

            """,
        ["names.csv"] = """
            row,entity,text,language,role
            maker.1,maker,MKR,en,short
            maker.2,maker,Maker KG,de,preferred

            """,
        ["identifiers.csv"] = """
            row,entity,scheme,value
            maker.1,maker,ticker,688017.SH

            """,
        ["relationships.csv"] = """
            id,type,source,target,validFrom,validTo,channel,stage,value,low,high,currency,qualifier,asStated,basis,moneyFrom,moneyTo,includedIn,accountOf,sharePercent
            owner-owns-maker,OWNS,owner,maker,2019,2021-06,equity,research,,6500000000,,CNY,over,over RMB 6.5 billion,disbursed,2019,2020,,holding,5.5
            owner-owns-maker-too,OWNS,owner,maker,,,,,,,,,,,,,,owner-owns-maker,holding,
            maker-in-town,LOCATED_IN,maker,town,,,,,,,,,,,,,,,,

            """,
        ["observations.csv"] = """
            id,subject,indicator,value,low,high,unit,qualifier,asStated,from,to,nature,includedIn,accountOf,market
            maker-share,maker,market-share,25,,,percent,about,about 25 percent,2021,2021,actual,,,town
            maker-trend,maker,market-share,,,,percent,,has trended downward,,..,estimate,,,

            """,
        ["equivalents.csv"] = """
            row,record,value,low,high,unit,qualifier,asStated
            owner-owns-maker.1,owner-owns-maker,950000000,,,USD,about,about USD 950 million

            """,
        ["gaps.csv"] = """
            id,subject,about,note
            owners-unnamed,maker,OWNS,The other owners are not named.

            """,
        ["evidence.csv"] = """
            row,record,source,section,paragraph,stance,attributedTo,note
            report.1,report,report,Start,1,stated,,
            maker.1,maker,report,Start,2,stated,,
            maker.2,maker,report,"Middle, and more",1,reported,owner,
            owner.1,owner,report,Start,3,hedged,,
            town.1,town,report,Start,3,inferred,,Read from the address.
            owner-owns-maker.1,owner-owns-maker,report,Start,4,stated,,
            owner-owns-maker-too.1,owner-owns-maker-too,report,Start,4,stated,,
            maker-in-town.1,maker-in-town,report,Start,4,stated,,
            maker-share.1,maker-share,report,Start,5,stated,,
            maker-trend.1,maker-trend,report,Start,5,stated,,
            owners-unnamed.1,owners-unnamed,report,Start,6,stated,,

            """,
    };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("innovation-graph-");
    private readonly DatasetFiles _files;

    public PackageFolder() => _files = new(Folder, Valid);

    public string Folder => _folder.FullName;

    public PackageFolder Write(string file, string text)
    {
        _files.Write(file, text);
        return this;
    }

    public PackageFolder Write(string file, byte[] bytes)
    {
        File.WriteAllBytes(_files.PathOf(file), bytes);
        return this;
    }

    public PackageFolder Delete(string file)
    {
        File.Delete(_files.PathOf(file));
        return this;
    }

    public PackageFolder Append(string file, params string[] lines) => Write(file, Text(file) + string.Join('\n', lines) + "\n");

    /// <inheritdoc cref="DatasetFiles.Replace"/>
    public PackageFolder Replace(string file, string before, string after)
    {
        _files.Replace(file, before, after);
        return this;
    }

    public string Text(string file) => _files.Text(file);

    public DatasetPackage ReadComplete(KnownGraph? known = null)
    {
        var result = DatasetPackageReader.Read(Folder, known ?? KnownGraph.Empty);
        Assert.True(result is PackageResult.Complete, (result as PackageResult.Faulty)?.Report.ToString());
        return ((PackageResult.Complete)result).Package;
    }

    public FaultReport ReadFaulty(KnownGraph? known = null) =>
        Assert.IsType<PackageResult.Faulty>(DatasetPackageReader.Read(Folder, known ?? KnownGraph.Empty)).Report;

    /// <summary>The package has this fault and no other; its message contains the texts.</summary>
    public void AssertFault(string file, int? line, string? column, string? value, params string[] message) =>
        AssertFault(KnownGraph.Empty, file, line, column, value, message);

    public void AssertFault(KnownGraph known, string file, int? line, string? column, string? value, params string[] message)
    {
        var report = ReadFaulty(known);
        Assert.True(report.Total == 1, report.ToString());
        var fault = report.Faults[0];
        Assert.Equal((file, line, column, value), (fault.File, fault.Line, fault.Column, fault.Value));
        Assert.All(message, text => Assert.Contains(text, fault.Message, StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
