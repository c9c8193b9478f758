using InnovationGraph.Contracts.Stores;

namespace InnovationGraph.Sqlite.Tests.Contracts;

// The oracle passes what it judges by. It has no test project of its own.
public sealed class ReferenceApplyTests() : ApplyContract(new ReferenceFixture());

public sealed class ReferenceReadTests() : ReadContract(new ReferenceFixture());

public sealed class ReferenceSearchTests() : SearchContract(new ReferenceFixture());

public sealed class ReferenceRevisionTests() : RevisionContract(new ReferenceFixture());

public sealed class ReferenceImportTests() : ImportContract(new ReferenceFixture());
