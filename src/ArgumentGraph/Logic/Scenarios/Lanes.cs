using System.Runtime.Intrinsics;

namespace ArgumentGraph.Logic.Scenarios;

/// <summary>A vector of bits, one for each of several scenarios that are judged at once.</summary>
/// <typeparam name="TSelf">The implementing type.</typeparam>
internal interface ILanes<TSelf>
    where TSelf : struct, ILanes<TSelf>
{
    /// <summary>How many scenarios there are: a multiple of 64.</summary>
    static abstract int Count { get; }

    static abstract TSelf Zero { get; }

    static abstract TSelf Ones { get; }

    bool IsZero { get; }

    static abstract TSelf And(TSelf left, TSelf right);

    static abstract TSelf Or(TSelf left, TSelf right);

    static abstract TSelf Xor(TSelf left, TSelf right);

    /// <summary>The 64 scenarios of word <paramref name="index"/>.</summary>
    ulong Word(int index);

    TSelf WithWord(int index, ulong value);
}

internal readonly struct Lanes64(ulong bits) : ILanes<Lanes64>
{
    private readonly ulong _bits = bits;

    public static int Count => 64;

    public static Lanes64 Zero => default;

    public static Lanes64 Ones => new(ulong.MaxValue);

    public bool IsZero => _bits == 0;

    public static Lanes64 And(Lanes64 left, Lanes64 right) => new(left._bits & right._bits);

    public static Lanes64 Or(Lanes64 left, Lanes64 right) => new(left._bits | right._bits);

    public static Lanes64 Xor(Lanes64 left, Lanes64 right) => new(left._bits ^ right._bits);

    public ulong Word(int index) => _bits;

    public Lanes64 WithWord(int index, ulong value) => new(value);
}

internal readonly struct Lanes128(Vector128<ulong> bits) : ILanes<Lanes128>
{
    private readonly Vector128<ulong> _bits = bits;

    public static int Count => 128;

    public static Lanes128 Zero => default;

    public static Lanes128 Ones => new(Vector128<ulong>.AllBitsSet);

    public bool IsZero => _bits == Vector128<ulong>.Zero;

    public static Lanes128 And(Lanes128 left, Lanes128 right) => new(left._bits & right._bits);

    public static Lanes128 Or(Lanes128 left, Lanes128 right) => new(left._bits | right._bits);

    public static Lanes128 Xor(Lanes128 left, Lanes128 right) => new(left._bits ^ right._bits);

    public ulong Word(int index) => _bits.GetElement(index);

    public Lanes128 WithWord(int index, ulong value) => new(_bits.WithElement(index, value));
}

internal readonly struct Lanes256(Vector256<ulong> bits) : ILanes<Lanes256>
{
    private readonly Vector256<ulong> _bits = bits;

    public static int Count => 256;

    public static Lanes256 Zero => default;

    public static Lanes256 Ones => new(Vector256<ulong>.AllBitsSet);

    public bool IsZero => _bits == Vector256<ulong>.Zero;

    public static Lanes256 And(Lanes256 left, Lanes256 right) => new(left._bits & right._bits);

    public static Lanes256 Or(Lanes256 left, Lanes256 right) => new(left._bits | right._bits);

    public static Lanes256 Xor(Lanes256 left, Lanes256 right) => new(left._bits ^ right._bits);

    public ulong Word(int index) => _bits.GetElement(index);

    public Lanes256 WithWord(int index, ulong value) => new(_bits.WithElement(index, value));
}

internal readonly struct Lanes512(Vector512<ulong> bits) : ILanes<Lanes512>
{
    private readonly Vector512<ulong> _bits = bits;

    public static int Count => 512;

    public static Lanes512 Zero => default;

    public static Lanes512 Ones => new(Vector512<ulong>.AllBitsSet);

    public bool IsZero => _bits == Vector512<ulong>.Zero;

    public static Lanes512 And(Lanes512 left, Lanes512 right) => new(left._bits & right._bits);

    public static Lanes512 Or(Lanes512 left, Lanes512 right) => new(left._bits | right._bits);

    public static Lanes512 Xor(Lanes512 left, Lanes512 right) => new(left._bits ^ right._bits);

    public ulong Word(int index) => _bits.GetElement(index);

    public Lanes512 WithWord(int index, ulong value) => new(_bits.WithElement(index, value));
}
