using InnovationGraph.Core.Stores;
using InnovationGraph.Core.Traversal;
using InnovationGraph.Hosting.Configuration;

namespace InnovationGraph.Hosting.Opening;

/// <summary>The graph that the configuration chose, opened and seeded: what the hosts work with.</summary>
public sealed record OpenGraph(GraphSettings Settings, IGraphStore Store, RevisionViews Views, IGraphTraversal Traversal);
