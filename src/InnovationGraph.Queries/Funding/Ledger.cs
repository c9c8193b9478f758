namespace InnovationGraph.Queries.Funding;

/// <summary>
/// Says of each of some figures whether totals add it, and if not why; and makes the totals. No money is in a total twice: of the accounts
/// of one fact the best evidenced counts (confidence, then publishers, then id), whatever its group; within a group a total and not its
/// parts, a group of payers or recipients and not its members, and of two periods that overlap the greater sum, where payer,
/// recipient, channel and project are the same. Following the reasons from a figure that is left out for another leads to one that is added.
/// </summary>
internal sealed class Ledger
{
    private readonly Payers _payers;
    private readonly Dictionary<RecordId, Figure> _known;
    private readonly ILookup<RecordId, RecordId> _accounts;
    private readonly Dictionary<RecordId, Figure> _counting = [];
    private readonly Dictionary<RecordId, Figure> _best = [];
    private readonly ILookup<(SumGroup Group, RecordId? Payer, RecordId? Recipient), Figure> _byEnds;
    private readonly ILookup<(string?, RecordId?), Figure> _byChannel;
    private readonly ILookup<(int, Instrument, RecordId?, RecordId?), RecordId> _flows;
    private readonly Dictionary<RecordId, Exclusion> _excluded = [];

    /// <param name="figures">Those to be added, each once.</param>
    /// <param name="payers">What is known of the payers.</param>
    /// <param name="others">Figures that are in no total here, but may link a part with its total.</param>
    public Ledger(IReadOnlyCollection<Figure> figures, Payers payers, IEnumerable<Figure>? others = null)
    {
        _payers = payers;
        _known = figures.Concat(others ?? []).DistinctBy(figure => figure.Id).ToDictionary(figure => figure.Id);
        _accounts = _known.Values.Where(figure => figure.AccountOf is not null).ToLookup(figure => figure.AccountOf!.Value, figure => figure.Id);
        _flows = figures.OrderBy(figure => figure.Id)
            .ToLookup(figure => (figure.Hop, figure.Instrument, figure.Payer, figure.Recipient), figure => figure.Id);
        foreach (var figure in figures)
        {
            if (OwnReason(figure) is { } reason)
            {
                _excluded.Add(figure.Id, new(reason));
            }
            else
            {
                _counting.Add(figure.Id, figure);
            }
        }

        _byEnds = InOrder(_counting.Values).ToLookup(figure => (figure.Group, figure.Payer, figure.Recipient));
        _byChannel = InOrder(_counting.Values.Where(figure => figure.Via is null)).ToLookup(figure => (figure.Channel, figure.Recipient));
        foreach (var fact in _counting.Values.GroupBy(figure => figure.AccountOf ?? figure.Id))
        {
            _best.Add(fact.Key, fact.OrderByDescending(figure => figure.Confidence)
                .ThenByDescending(figure => figure.Publishers).ThenBy(figure => figure.Id).First());
        }

        ExcludeDoubles();
        ExcludeOverlaps();
    }

    /// <summary>Why totals do not add a figure; null where they do.</summary>
    public Exclusion? WhyNot(RecordId figure) => _excluded.TryGetValue(figure, out var exclusion) ? exclusion : null;

    /// <summary>The flow of the same time whose payer or recipient is a group or class of which this one's is an example or member; null for none.</summary>
    public RecordId? FindWider(Figure figure) =>
        Wider(figure).SelectMany(ends => _flows[(figure.Hop, figure.Instrument, ends.Payer, ends.Recipient)])
            .Where(id => id != figure.Id && _known[id].When.Days.Overlaps(figure.When.Days))
            .Select(id => (RecordId?)id).FirstOrDefault();

    /// <summary>The totals of some of the figures by group; none for a group of which no figure is added.</summary>
    public IReadOnlyList<FundingTotal> TotalsOf(IEnumerable<Figure> figures) =>
    [
        .. figures.Where(figure => figure.HasNumber).GroupBy(figure => figure.Group)
            .Select(group => FundingTotal.Of(group.Key, [.. group.Where(figure => WhyNot(figure.Id) is null).OrderBy(figure => figure.Id)], group.Count()))
            .OfType<FundingTotal>()
            .OrderBy(total => total.Group.Hop)
            .ThenBy(total => total.Group.Currency, StringComparer.Ordinal)
            .ThenBy(total => total.Group.Basis)
            .ThenBy(total => total.Group.Instrument)
            .ThenBy(total => total.Group.PayerCountry is null).ThenBy(total => total.Group.PayerCountry)
            .ThenBy(total => total.Group.Indicator, StringComparer.Ordinal)
            .ThenBy(total => total.Group.Nature),
    ];

    private static ExclusionReason? OwnReason(Figure figure) => figure switch
    {
        { HasNumber: false } => ExclusionReason.NoFigure,
        { Basis: MoneyBasis.Valuation } => ExclusionReason.Valuation,
        { Basis: MoneyBasis.Target } or { Nature: Nature.Target } => ExclusionReason.Target,
        { Basis: MoneyBasis.Estimate } or { Nature: Nature.Estimate } => ExclusionReason.Estimate,
        { Quantity.Unit: Money.NoCurrency } => ExclusionReason.NoCurrency,
        _ => null,
    };

    /// <summary>The greatest first.</summary>
    private static IOrderedEnumerable<Figure> InOrder(IEnumerable<Figure> figures) =>
        figures.OrderByDescending(figure => figure.Number).ThenBy(figure => figure.Id);

    // The least first, so that of figures that stand for one another in a circle the greatest is added.
    private void ExcludeDoubles()
    {
        foreach (var figure in InOrder(_counting.Values).Reverse())
        {
            foreach (var exclusion in Doubles(figure))
            {
                if (!LeadsTo(exclusion.Of!.Value, figure.Id))
                {
                    _excluded.Add(figure.Id, exclusion);
                    break;
                }
            }
        }
    }

    private bool LeadsTo(RecordId from, RecordId to)
    {
        RecordId? at = from;
        while (at is { } one && one != to)
        {
            at = WhyNot(one)?.Of;
        }

        return at is not null;
    }

    private IEnumerable<Exclusion> Doubles(Figure figure)
    {
        if (_best[figure.AccountOf ?? figure.Id] is var best && best.Id != figure.Id)
        {
            yield return new(ExclusionReason.Account, best.Id);
        }

        if (figure.Via is not null && _byChannel[(figure.Channel, figure.Recipient)].FirstOrDefault(own => MayBeSame(own, figure)) is { } same)
        {
            yield return new(ExclusionReason.SameFigure, same.Id);
        }

        foreach (var total in TotalsOver(figure.Id).Where(total => _counting.GetValueOrDefault(total)?.Group == figure.Group))
        {
            yield return new(ExclusionReason.Part, total);
        }

        foreach (var wider in Wider(figure).SelectMany(ends => _byEnds[(figure.Group, ends.Payer, ends.Recipient)]))
        {
            if (wider.Id != figure.Id && wider.When.Days.Overlaps(figure.When.Days))
            {
                yield return new(ExclusionReason.Member, wider.Id);
            }
        }
    }

    private void ExcludeOverlaps()
    {
        foreach (var money in _byEnds.SelectMany(ends => ends.GroupBy(figure => (ends.Key, figure.Channel, figure.Via))))
        {
            // What is kept has the same days, days apart, or is counted over other things.
            List<Figure> kept = [];
            foreach (var figure in money.Where(figure => figure.When.IsDated && WhyNot(figure.Id) is null))
            {
                var days = figure.When.Days;
                if (kept.Find(other => other.When.Days != days && other.When.Days.Overlaps(days) && !AreApart(other, figure)) is { } greater)
                {
                    _excluded.Add(figure.Id, new(ExclusionReason.Overlap, greater.Id));
                }
                else if (!kept.Exists(other => other.When.Days == days && other.Dimensions.Equals(figure.Dimensions)))
                {
                    kept.Add(figure);
                }
            }
        }
    }

    private IEnumerable<RecordId> AccountsOf(RecordId id) =>
        _known.GetValueOrDefault(id)?.AccountOf is { } fact ? _accounts[fact].Prepend(fact).Prepend(id).Distinct() : _accounts[id].Prepend(id);

    /// <summary>The payer and recipient with groups and classes in the place of either or both, the nearest first.</summary>
    private IEnumerable<(RecordId? Payer, RecordId? Recipient)> Wider(Figure figure) =>
        (from recipient in WithGroups(figure.Recipient)
         from payer in WithGroups(figure.Payer)
         select (payer, recipient)).Skip(1);

    private IEnumerable<RecordId?> WithGroups(RecordId? end) =>
        end is { } one ? _payers.GroupsOf(one).Select(group => (RecordId?)group).Prepend(one) : [null];

    /// <summary>The records whose figures include a record's, or that of another account of it, the nearest first; and their accounts.</summary>
    private IEnumerable<RecordId> TotalsOver(RecordId part)
    {
        List<RecordId> found = [.. AccountsOf(part)];
        var own = found.Count;
        for (var at = 0; at < found.Count; at++)
        {
            if (_known.GetValueOrDefault(found[at])?.IncludedIn is { } total)
            {
                found.AddRange(AccountsOf(total).Except(found).ToList());
            }
        }

        return found.Skip(own);
    }

    /// <summary>Whether the same sum may have been paid once: at one time, by one payer or by one that is not named.</summary>
    private bool MayBeSame(Figure one, Figure other)
    {
        return IsSame(one.Quantity!, other.Quantity!) && one.When.Days.Overlaps(other.When.Days)
            && (one.Payer == other.Payer || IsUnnamed(one.Payer) || IsUnnamed(other.Payer));

        bool IsUnnamed(RecordId? payer) => payer is not { } named || _payers.IsUnnamed(named);
    }

    private static bool IsSame(Quantity one, Quantity other) =>
        (one.Unit, one.Value, one.Low, one.High) == (other.Unit, other.Value, other.Low, other.High);

    /// <summary>Whether two figures are counted over different things: of one dimension, different values.</summary>
    private static bool AreApart(Figure one, Figure other) =>
        one.Dimensions.Any(dimension => other.Dimensions.TryGetValue(dimension.Key, out var value) && value != dimension.Value);
}
