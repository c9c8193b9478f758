using System.Runtime.Intrinsics;

namespace InnovationGraph.Engine.Kernels;

/// <summary>A number for each of some searches that run side by side.</summary>
internal interface ILanes<TSelf>
    where TSelf : unmanaged, ILanes<TSelf>
{
    /// <summary>How many there are, at most 8. Bits of a mask are theirs, the lowest that of the first.</summary>
    abstract static int Count { get; }

    /// <summary>Those that are not 0.</summary>
    uint Mask { get; }

    bool IsZero { get; }

    double Sum { get; }

    abstract static TSelf All(double value);

    abstract static TSelf Only(int lane, double value);

    abstract static TSelf operator +(TSelf left, TSelf right);

    abstract static TSelf operator -(TSelf left, TSelf right);

    abstract static TSelf operator *(TSelf left, TSelf right);

    abstract static TSelf operator /(TSelf left, TSelf right);

    /// <summary>These where the others are 0, and 0 elsewhere.</summary>
    TSelf WhereZero(TSelf others);

    /// <summary>These where the mask has a bit, and 0 elsewhere, whatever they are there.</summary>
    TSelf Where(uint mask);
}

internal readonly record struct Lane1(double Value) : ILanes<Lane1>
{
    public static int Count => 1;

    public uint Mask => Value != 0 ? 1u : 0;

    public bool IsZero => Value == 0;

    public double Sum => Value;

    public static Lane1 All(double value) => new(value);

    public static Lane1 Only(int lane, double value) => new(value);

    public static Lane1 operator +(Lane1 left, Lane1 right) => new(left.Value + right.Value);

    public static Lane1 operator -(Lane1 left, Lane1 right) => new(left.Value - right.Value);

    public static Lane1 operator *(Lane1 left, Lane1 right) => new(left.Value * right.Value);

    public static Lane1 operator /(Lane1 left, Lane1 right) => new(left.Value / right.Value);

    public Lane1 WhereZero(Lane1 others) => new(others.Value == 0 ? Value : 0);

    public Lane1 Where(uint mask) => new(mask != 0 ? Value : 0);
}

internal readonly record struct Lanes4(Vector256<double> Values) : ILanes<Lanes4>
{
    public static int Count => 4;

    public uint Mask => ~Vector256.Equals(Values, Vector256<double>.Zero).ExtractMostSignificantBits() & 15;

    public bool IsZero => Values == Vector256<double>.Zero;

    public double Sum => Vector256.Sum(Values);

    private static Vector256<long> Bits => Vector256.Create(1L, 2, 4, 8);

    public static Lanes4 All(double value) => new(Vector256.Create(value));

    public static Lanes4 Only(int lane, double value) => new(Vector256<double>.Zero.WithElement(lane, value));

    public static Lanes4 operator +(Lanes4 left, Lanes4 right) => new(left.Values + right.Values);

    public static Lanes4 operator -(Lanes4 left, Lanes4 right) => new(left.Values - right.Values);

    public static Lanes4 operator *(Lanes4 left, Lanes4 right) => new(left.Values * right.Values);

    public static Lanes4 operator /(Lanes4 left, Lanes4 right) => new(left.Values / right.Values);

    public Lanes4 WhereZero(Lanes4 others) => new(Values & Vector256.Equals(others.Values, Vector256<double>.Zero));

    public Lanes4 Where(uint mask) => new(Values & Vector256.Equals(Vector256.Create((long)mask) & Bits, Bits).AsDouble());
}

internal readonly record struct Lanes8(Vector512<double> Values) : ILanes<Lanes8>
{
    public static int Count => 8;

    public uint Mask => (uint)~Vector512.Equals(Values, Vector512<double>.Zero).ExtractMostSignificantBits() & 255;

    public bool IsZero => Values == Vector512<double>.Zero;

    public double Sum => Vector512.Sum(Values);

    private static Vector512<long> Bits => Vector512.Create(1L, 2, 4, 8, 16, 32, 64, 128);

    public static Lanes8 All(double value) => new(Vector512.Create(value));

    public static Lanes8 Only(int lane, double value) => new(Vector512<double>.Zero.WithElement(lane, value));

    public static Lanes8 operator +(Lanes8 left, Lanes8 right) => new(left.Values + right.Values);

    public static Lanes8 operator -(Lanes8 left, Lanes8 right) => new(left.Values - right.Values);

    public static Lanes8 operator *(Lanes8 left, Lanes8 right) => new(left.Values * right.Values);

    public static Lanes8 operator /(Lanes8 left, Lanes8 right) => new(left.Values / right.Values);

    public Lanes8 WhereZero(Lanes8 others) => new(Values & Vector512.Equals(others.Values, Vector512<double>.Zero));

    public Lanes8 Where(uint mask) => new(Values & Vector512.Equals(Vector512.Create((long)mask) & Bits, Bits).AsDouble());
}
