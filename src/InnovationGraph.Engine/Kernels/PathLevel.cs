namespace InnovationGraph.Engine.Kernels;

/// <summary>Some of the vertices of all levels: all that some source comes to in so many steps, with how many arcs they have.</summary>
internal readonly record struct PathLevel(long First, long End, long ArcsIn, long ArcsOut);
