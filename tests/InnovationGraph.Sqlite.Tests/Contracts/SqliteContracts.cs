using InnovationGraph.Contracts.Stores;

namespace InnovationGraph.Sqlite.Tests.Contracts;

public sealed class SqliteApplyTests : ApplyContract<SqliteFixture>;

public sealed class SqliteConcurrencyTests : ConcurrencyContract<SqliteFixture>;

public sealed class SqliteImportTests : ImportContract<SqliteFixture>;

public sealed class SqliteProjectionTests : ProjectionContract<SqliteFixture>;

public sealed class SqliteRandomHistoryTests : RandomHistoryContract<SqliteFixture>;

public sealed class SqliteReadTests : ReadContract<SqliteFixture>;

public sealed class SqliteRevisionTests : RevisionContract<SqliteFixture>;

public sealed class SqliteRoundTripTests : RoundTripContract<SqliteFixture>;

public sealed class SqliteSearchTests : SearchContract<SqliteFixture>;
