using System.Runtime.Intrinsics;

namespace InnovationGraph.Engine.Kernels;

/// <summary>How many bits a kernel with vector code takes at once. Each has all three, and takes the widest that the processor has.</summary>
internal enum VectorWidth
{
    Scalar,
    Bits256,
    Bits512,
}

/// <summary>Which widths this processor has.</summary>
internal static class VectorWidths
{
    public static VectorWidth Widest { get; } =
        Vector512.IsHardwareAccelerated ? VectorWidth.Bits512 : Vector256.IsHardwareAccelerated ? VectorWidth.Bits256 : VectorWidth.Scalar;

    /// <summary>
    /// The widths that a test can run. Vector code runs on any processor, if slowly where it lacks the width, so it is all of them.
    /// </summary>
    public static IReadOnlyList<VectorWidth> All { get; } = Enum.GetValues<VectorWidth>();
}
