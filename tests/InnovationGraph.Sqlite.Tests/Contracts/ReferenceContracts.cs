using InnovationGraph.Contracts.Stores;

namespace InnovationGraph.Sqlite.Tests.Contracts;

// The oracle passes what it judges by. It has no test project of its own.
public sealed class ReferenceApplyTests : ApplyContract<ReferenceFixture>;

public sealed class ReferenceConcurrencyTests : ConcurrencyContract<ReferenceFixture>;

public sealed class ReferenceImportTests : ImportContract<ReferenceFixture>;

public sealed class ReferenceProjectionTests : ProjectionContract<ReferenceFixture>;

public sealed class ReferenceRandomHistoryTests : RandomHistoryContract<ReferenceFixture>;

public sealed class ReferenceReadTests : ReadContract<ReferenceFixture>;

public sealed class ReferenceRevisionTests : RevisionContract<ReferenceFixture>;

public sealed class ReferenceRoundTripTests : RoundTripContract<ReferenceFixture>;

public sealed class ReferenceSearchTests : SearchContract<ReferenceFixture>;
