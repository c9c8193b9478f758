using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Api.Reading;

/// <summary>A read with its parameters checked and its revision chosen.</summary>
internal sealed record ReadRequest(HttpContext Http, ReadOperation Operation, ParameterValues Parameters, GraphState State, Cursor? Cursor)
{
    public long Revision => State.Revision.Number;

    /// <summary>How many items of the list come before this page.</summary>
    public int Skip => Cursor?.Skip ?? 0;

    /// <summary>The size of a page.</summary>
    public int Limit => Parameters.GetInteger("limit");

    /// <summary>The common filters, for an operation that declares them.</summary>
    public GraphFilter Filter => CommonFilters.Read(Parameters, State.Revision);

    /// <summary>The cursor of the page behind this one; null when this is the last.</summary>
    public string? NextCursor(int total, int count) =>
        count > 0 && Skip + count < total ? new Cursor(State.Revision, Cursor.RequestOf(this), Skip + count).ToString() : null;

    public T Service<T>()
        where T : notnull => Http.RequestServices.GetRequiredService<T>();

    /// <summary>The value of a route parameter.</summary>
    public string Route(string name) => (string)Http.Request.RouteValues[name]!;
}
