using InnovationGraph.Core.Answers;

namespace InnovationGraph.Queries.Tables;

/// <summary>An answer that is a list: as a table, a row an item.</summary>
internal interface IListAnswer<T> : ITableAnswer
    where T : class
{
    IReadOnlyList<T> Items { get; }

    Table ITableAnswer.ToTable() => RecordTable.Flat(Items);
}
