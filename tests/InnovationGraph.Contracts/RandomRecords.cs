using FsCheck;
using FsCheck.Fluent;
using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Dates;
using InnovationGraph.Core.Quantities;
using InnovationGraph.Core.Records;
using Interval = InnovationGraph.Core.Dates.Interval;

namespace InnovationGraph.Contracts;

/// <summary>Any record the model allows, with texts that need escapes.</summary>
public static class RandomRecords
{
    public static Gen<RecordId> Ids =>
        from parts in Gen.Elements("a", "b7", "0", "siasun").NonEmptyListOf()
        select RecordId.Parse(string.Join('-', parts.Take(5)));

    public static Gen<string> Texts =>
        from parts in Gen.Elements("a", "B", " ", "\"", "\\", "\n", "\u0001", "/", "é", "华", "𠮷", "\u2028", "<", "0").ListOf()
        select string.Concat(parts);

    public static Gen<decimal> Numbers => Gen.OneOf(
        Gen.Elements(0m, -0.0m, 1.0m, 1.10m, decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m, 6_500_000_000m),
        from units in Gen.Choose(-100_000, 100_000) from scale in Gen.Choose(0, 6) select new decimal(units) / (decimal)Math.Pow(10, scale));

    public static Gen<GraphRecord> Records => Gen.OneOf(Entities, Relationships, Observations, Gaps, Sources);

    private static Gen<PartialDate> Dates => Gen.Elements("2019", "2019-05", "2019-05-18", "2020~", "2019-12~").Select(PartialDate.Parse);

    private static Gen<Interval> Intervals =>
        from start in Optional(Dates)
        from end in Optional(Dates)
        from ongoing in Gen.Elements(true, false)
        select ongoing ? new Interval(start, null, isOngoing: true) : start?.EarliestDay > end?.LatestDay ? new(end, start) : new(start, end);

    private static Gen<Quantity> Quantities(string unit) =>
        from number in Numbers
        from equivalents in Few(Gen.Constant(new Quantity(1.50m, null, null, "USD", Qualifier.About, "about $1.50")))
        from asStated in Texts
        from quantity in Gen.Elements(
            new Quantity(number, null, null, unit, Qualifier.About, null),
            new Quantity(number, null, null, unit, Qualifier.Nearly, asStated),
            new Quantity(null, number, null, unit, Qualifier.Over, asStated),
            new Quantity(null, null, number, unit, Qualifier.AtMost, asStated),
            new Quantity(null, Math.Min(number, 5), 5, unit, Qualifier.Exact, asStated),
            new Quantity(null, null, null, unit, Qualifier.Exact, asStated + "tens"))
        select quantity with { Equivalents = equivalents };

    private static Gen<PropertyValue> Values => Gen.OneOf(
        Texts.Select(text => (PropertyValue)new PropertyValue.Text(text)),
        Numbers.Select(number => (PropertyValue)new PropertyValue.Number(number)),
        Gen.Elements(true, false).Select(flag => (PropertyValue)new PropertyValue.Flag(flag)),
        Dates.Select(date => (PropertyValue)new PropertyValue.Date(date)),
        Ids.Select(id => (PropertyValue)new PropertyValue.Reference(id)));

    private static Gen<ValueMap<PropertyValue>> Properties =>
        from values in Few(Values)
        select new ValueMap<PropertyValue>(values.Zip(["share", "rank", "\u20ac", "Batch"], (value, name) => KeyValuePair.Create(name, value)));

    private static Gen<ValueList<Evidence>> Evidence => Some(
        from source in Ids
        from section in Texts
        from paragraph in Gen.Choose(1, 40)
        from stance in Any<Stance>()
        from attributedTo in Optional(Ids)
        from note in Gen.OneOf(Texts, Gen.Constant<string>(null!))
        from part in Gen.OneOf(Texts, Gen.Elements("source", "valid", "stage"), Gen.Constant<string>(null!))
        select new Evidence(source, section, paragraph, stance, attributedTo, note, part));

    private static Gen<GraphRecord> Entities =>
        from id in Ids
        from evidence in Evidence
        from kind in Texts
        from names in Few(
            from text in Texts
            from language in Gen.Elements("en", "en-GB", "zh-Hans")
            from role in Any<NameRole>()
            select new Name(text, language, role))
        from identifiers in Few(Texts.Select(text => new Identifier("lei", text)))
        from summary in Gen.OneOf(Texts, Gen.Constant<string>(null!))
        from tags in Few(Texts)
        from valid in Intervals
        from heldAt in Few(Dates)
        from properties in Properties
        select (GraphRecord)new Entity
        {
            Id = id,
            Dataset = RecordId.Parse("test"),
            Evidence = evidence,
            Kind = kind,
            Names = names,
            Identifiers = identifiers,
            Summary = summary,
            Tags = tags,
            Valid = valid,
            HeldAt = heldAt,
            Properties = properties,
        };

    private static Gen<GraphRecord> Relationships =>
        from id in Ids
        from evidence in Evidence
        from type in Texts
        from ends in Ids.Two()
        from valid in Intervals
        from heldAt in Few(Dates)
        from stage in Gen.OneOf(Texts, Gen.Constant<string>(null!))
        from quantity in Quantities("CNY")
        from basis in Any<MoneyBasis>()
        from hasMoney in Gen.Elements(true, false)
        from properties in Properties
        from other in Optional(Ids)
        select (GraphRecord)new Relationship
        {
            Id = id,
            Dataset = RecordId.Parse("test"),
            Evidence = evidence,
            Type = type,
            Source = ends.Item1,
            Target = ends.Item2,
            Valid = valid,
            HeldAt = heldAt,
            Channel = stage,
            Stage = stage,
            Money = hasMoney ? new(quantity, basis, valid) : null,
            Properties = properties,
            IncludedIn = other,
            AccountOf = other,
        };

    private static Gen<GraphRecord> Observations =>
        from id in Ids
        from evidence in Evidence
        from subject in Ids
        from indicator in Texts
        from quantity in Quantities("percent")
        from period in Intervals
        from nature in Any<Nature>()
        from trend in Optional(Any<Trend>())
        from dimensions in Few(Ids)
        from other in Optional(Ids)
        select (GraphRecord)new Observation
        {
            Id = id,
            Dataset = RecordId.Parse("test"),
            Evidence = evidence,
            Subject = subject,
            Indicator = indicator,
            Quantity = quantity,
            Trend = trend,
            Period = period,
            Nature = nature,
            Dimensions = new(dimensions.Zip(["market", "term", "component"], (value, name) => KeyValuePair.Create(name, value))),
            IncludedIn = other,
            AccountOf = other,
        };

    private static Gen<GraphRecord> Gaps =>
        from id in Ids
        from evidence in Evidence
        from subject in Ids
        from state in Optional(Any<GapState>())
        from text in Texts.Two()
        select (GraphRecord)new Gap
        {
            Id = id,
            Dataset = RecordId.Parse("test"),
            Evidence = evidence,
            Subject = subject,
            About = text.Item1,
            State = state,
            Note = text.Item2,
        };

    private static Gen<GraphRecord> Sources =>
        from id in Ids
        from evidence in Evidence
        from text in Texts.Two()
        from list in Few(Texts)
        from date in Optional(Dates)
        from bounds in Optional(Dates).Two()
        select (GraphRecord)new Source
        {
            Id = id,
            Dataset = RecordId.Parse("test"),
            Evidence = evidence,
            Title = text.Item1,
            Publisher = text.Item2,
            Authors = list,
            Date = date,
            NotBefore = bounds.Item1,
            NotAfter = bounds.Item2,
            Url = date is null ? null : text.Item1,
            Licence = date is null ? null : text.Item2,
            Sections = list,
        };

    private static Gen<ValueList<T>> Few<T>(Gen<T> items) => Between(0, 3, items);

    private static Gen<ValueList<T>> Some<T>(Gen<T> items) => Between(1, 3, items);

    private static Gen<ValueList<T>> Between<T>(int least, int most, Gen<T> items) =>
        from count in Gen.Choose(least, most) from list in items.ListOf(count) select list.ToValueList();

    private static Gen<T?> Optional<T>(Gen<T> values)
        where T : struct => Gen.OneOf(Gen.Constant<T?>(null), values.Select(value => (T?)value));

    private static Gen<T> Any<T>()
        where T : struct, Enum => Gen.Elements(Enum.GetValues<T>());
}
