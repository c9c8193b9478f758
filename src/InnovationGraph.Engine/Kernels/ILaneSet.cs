using System.Numerics;
using System.Runtime.Intrinsics;

namespace InnovationGraph.Engine.Kernels;

/// <summary>A set of searches that run side by side, with a bit for each.</summary>
internal interface ILaneSet<TSelf>
    where TSelf : unmanaged, ILaneSet<TSelf>
{
    /// <summary>How many searches there can be.</summary>
    abstract static int Lanes { get; }

    bool IsEmpty { get; }

    int Count { get; }

    /// <summary>The set of one search alone.</summary>
    abstract static TSelf Only(int lane);

    abstract static TSelf operator |(TSelf left, TSelf right);

    /// <summary>Those of the left that are not in the right.</summary>
    abstract static TSelf operator -(TSelf left, TSelf right);
}

internal readonly record struct LaneSet64(ulong Bits) : ILaneSet<LaneSet64>
{
    public static int Lanes => 64;

    public bool IsEmpty => Bits == 0;

    public int Count => BitOperations.PopCount(Bits);

    public static LaneSet64 Only(int lane) => new(1UL << lane);

    public static LaneSet64 operator |(LaneSet64 left, LaneSet64 right) => new(left.Bits | right.Bits);

    public static LaneSet64 operator -(LaneSet64 left, LaneSet64 right) => new(left.Bits & ~right.Bits);
}

internal readonly record struct LaneSet256(Vector256<ulong> Bits) : ILaneSet<LaneSet256>
{
    public static int Lanes => 256;

    public bool IsEmpty => Bits == Vector256<ulong>.Zero;

    public int Count => BitOperations.PopCount(Bits[0]) + BitOperations.PopCount(Bits[1]) + BitOperations.PopCount(Bits[2]) + BitOperations.PopCount(Bits[3]);

    public static LaneSet256 Only(int lane) => new(Vector256<ulong>.Zero.WithElement(lane >> 6, 1UL << lane));

    public static LaneSet256 operator |(LaneSet256 left, LaneSet256 right) => new(left.Bits | right.Bits);

    public static LaneSet256 operator -(LaneSet256 left, LaneSet256 right) => new(Vector256.AndNot(left.Bits, right.Bits));
}

internal readonly record struct LaneSet512(Vector512<ulong> Bits) : ILaneSet<LaneSet512>
{
    public static int Lanes => 512;

    public bool IsEmpty => Bits == Vector512<ulong>.Zero;

    public int Count => new LaneSet256(Bits.GetLower()).Count + new LaneSet256(Bits.GetUpper()).Count;

    public static LaneSet512 Only(int lane) => new(Vector512<ulong>.Zero.WithElement(lane >> 6, 1UL << lane));

    public static LaneSet512 operator |(LaneSet512 left, LaneSet512 right) => new(left.Bits | right.Bits);

    public static LaneSet512 operator -(LaneSet512 left, LaneSet512 right) => new(Vector512.AndNot(left.Bits, right.Bits));
}
