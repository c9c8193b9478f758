using InnovationGraph.Core.Answers;

namespace InnovationGraph.Queries.Tables;

/// <summary>An answer that is a list. As a table it has a row for each item.</summary>
internal interface IListAnswer<T> : ITableAnswer
    where T : class
{
    IReadOnlyList<T> Items { get; }

    Table ITableAnswer.ToTable() => RecordTable.Flat(Items);
}
