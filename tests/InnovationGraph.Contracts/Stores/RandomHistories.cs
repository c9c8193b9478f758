using FsCheck;
using FsCheck.Fluent;
using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;

namespace InnovationGraph.Contracts.Stores;

/// <summary>Histories over few ids, so that records are changed, retracted, restored, merged and put wrongly again and again.</summary>
public static class RandomHistories
{
    private static readonly string[] Names =
        ["Huawei", "华为", "Hua Wei Technologies", "华为技术有限公司", "Siasun", "新松", "A&C", "R&D fund", "Robot Valley", "Robots", "é 1"];

    /// <summary>The ids of all records, by their first letter of one type each.</summary>
    public static RecordId[] Ids { get; } =
        [.. new[] { ("e", 6), ("r", 8), ("o", 4), ("g", 3), ("s", 3) }.SelectMany(
            kind => Enumerable.Range(0, kind.Item2).Select(number => Samples.Id($"{kind.Item1}-{number}")))];

    public static RecordId[] Datasets { get; } = [Samples.Dataset, Samples.Id("another")];

    public static string[] Indicators { get; } = ["market-share", "revenue"];

    /// <summary>Names, parts of names, likely misspellings, and what is no name.</summary>
    public static string[] Searches { get; } = [.. Names, "hua", "技术", "华", "robto", "Huawie", "fund r", "e 1", "\"", "xyz"];

    public static Arbitrary<IList<PlannedCommit>> Histories =>
        Arb.From(
            from count in Gen.Choose(1, 25) from commits in Commit.ListOf(count) select (IList<PlannedCommit>)[.. commits],
            history => Enumerable.Range(0, history.Count)
                .Select(left => (IList<PlannedCommit>)[.. history.Where((_, index) => index != left)]));

    /// <summary>Any record; an entity has a name.</summary>
    public static Gen<GraphRecord> Record => RandomRecords.Records.Select(record =>
        record is Entity { Names.Count: 0 } entity ? entity with { Names = Samples.Entity("a").Names } : record);

    private static Gen<RecordId> EntityIds => Gen.Elements(Ids.Take(6));

    private static Gen<PlannedCommit> Commit =>
        from author in Gen.Elements(
            Samples.User, "another", Revision.ImportAuthor(Datasets[0]), Revision.ImportAuthor(Datasets[0]), Revision.ImportAuthor(Datasets[1]))
        from count in Gen.Choose(0, 5)
        from changes in Change.ListOf(count)
        from isDistinct in Mostly
        from minutes in Gen.Choose(-30, 3000)
        from isFresh in Mostly
        from dataset in Gen.Elements(Datasets)
        from digest in Gen.Elements("first", "second", null)
        select new PlannedCommit(
            author,
            (isDistinct ? changes.DistinctBy(change => change.Id) : changes).ToValueList(),
            minutes,
            !isFresh,
            digest is null ? null : new(dataset, digest));

    private static Gen<bool> Mostly => Gen.Frequency((15, Gen.Constant(true)), (1, Gen.Constant(false)));

    private static Gen<Change> Change => Gen.Frequency(
        (24, from id in Gen.Elements(Ids) from record in RecordWith(id) select (Change)new Change.Put(record)),
        (3, Gen.Elements(Ids).Select(id => (Change)new Change.Retract(id))),
        (2, from id in Gen.Elements(Ids) from survivor in Gen.Elements(Ids) select (Change)new Change.Retract(id, survivor)),
        (2, from id in Gen.Elements(Datasets)
            from title in Gen.Elements("Old", "New")
            select (Change)new Change.Describe(Samples.Description(title) with { Id = id })),
        (1, from id in Gen.Elements(Ids.Concat(Datasets)) from record in Record select (Change)new Change.Put(record with { Id = id })));

    private static Gen<GraphRecord> RecordWith(RecordId id) => Gen.Frequency(
        (3, id.ToString()[0] switch
        {
            'e' => from names in Gen.Elements(Names).Two()
                   select (GraphRecord)Samples.Entity(id.ToString(), names.Item1, names.Item2),
            'r' => from ends in EntityIds.Two()
                   select (GraphRecord)Samples.Relationship(id.ToString(), ends.Item1.ToString(), ends.Item2.ToString()),
            'o' => from subject in EntityIds
                   from indicator in Gen.Elements(Indicators)
                   select (GraphRecord)Samples.Observation(id.ToString(), subject.ToString(), indicator),
            'g' => EntityIds.Select(subject => (GraphRecord)Samples.Gap(id.ToString(), subject.ToString())),
            _ => Gen.Elements("One", "Two").Select(publisher => (GraphRecord)Samples.Source(id.ToString(), publisher)),
        }),
        (1, Record.Where(record => Letter(record) == id.ToString()[0]).Select(record => record with { Id = id })));

    private static char Letter(GraphRecord record) => char.ToLowerInvariant(record.RecordType.ToString()[0]);
}
