using InnovationGraph.Contracts.Traversal;

namespace InnovationGraph.Engine.Tests.Traversal;

public sealed class SnapshotPathTests() : PathContract(new SnapshotFixture());

public sealed class SnapshotPatternTests() : PatternContract(new SnapshotFixture());

public sealed class SnapshotListingTests() : ListingContract(new SnapshotFixture());

public sealed class SnapshotRandomTests() : RandomTraversalContract(new SnapshotFixture());

/// <summary>The oracle must pass what can be seen to be right before others are held against it.</summary>
public sealed class ReferencePathTests() : PathContract(new ReferenceTraversalFixture());

public sealed class ReferencePatternTests() : PatternContract(new ReferenceTraversalFixture());

public sealed class ReferenceListingTests() : ListingContract(new ReferenceTraversalFixture());
