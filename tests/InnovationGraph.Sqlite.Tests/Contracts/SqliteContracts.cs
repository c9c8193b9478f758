using InnovationGraph.Contracts.Stores;

namespace InnovationGraph.Sqlite.Tests.Contracts;

public sealed class SqliteApplyTests() : ApplyContract(new SqliteFixture());

public sealed class SqliteReadTests() : ReadContract(new SqliteFixture());

public sealed class SqliteSearchTests() : SearchContract(new SqliteFixture());

public sealed class SqliteRevisionTests() : RevisionContract(new SqliteFixture());

public sealed class SqliteImportTests() : ImportContract(new SqliteFixture());
