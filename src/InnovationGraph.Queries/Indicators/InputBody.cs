using InnovationGraph.Queries.Entities;

namespace InnovationGraph.Queries.Indicators;

/// <summary>An input of a derived indicator.</summary>
/// <param name="Indicator">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Total">How many observations of it pass the filters.</param>
/// <param name="WithNumber">How many of them have a number.</param>
/// <param name="Observations">The first of them by subject and id, as many as the limit of a page.</param>
internal sealed record InputBody(string Indicator, string Title, int Total, int WithNumber, IReadOnlyList<ObservationBody> Observations);
