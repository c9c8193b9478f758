using InnovationGraph.Contracts.Traversal;

namespace InnovationGraph.Engine.Tests.Traversal;

public sealed class SnapshotPathTests() : PathContract(new SnapshotFixture());

public sealed class SnapshotRandomTests() : RandomTraversalContract(new SnapshotFixture());
