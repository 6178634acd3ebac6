using System.Numerics;

namespace ArgumentGraph.Tests.Logic.Solving;

/// <summary>A number n × 2^-p, exactly: every double is one, and sums and products of such are.</summary>
internal readonly record struct Dyadic(BigInteger Numerator, int Power)
{
    public static Dyadic Zero { get; } = new(BigInteger.Zero, 0);

    public static Dyadic One { get; } = new(BigInteger.One, 0);

    public static Dyadic Of(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)(bits >> 52 & 0x7FF);
        long fraction = bits & 0xFFFFFFFFFFFFF;
        BigInteger numerator = exponent == 0 ? fraction : fraction | 1L << 52;
        int power = 1075 - Math.Max(1, exponent);
        return power < 0 ? new(numerator << -power, 0) : new(bits < 0 ? -numerator : numerator, power);
    }

    public static Dyadic operator +(Dyadic left, Dyadic right)
    {
        int power = Math.Max(left.Power, right.Power);
        return new((left.Numerator << (power - left.Power)) + (right.Numerator << (power - right.Power)), power);
    }

    public static Dyadic operator -(Dyadic left, Dyadic right) => left + new Dyadic(-right.Numerator, right.Power);

    public static Dyadic operator *(Dyadic left, Dyadic right) => new(left.Numerator * right.Numerator, left.Power + right.Power);

    /// <summary>How far a double is from this, as a part of this: 0 where both are 0.</summary>
    public double RelativeError(double found)
    {
        Dyadic distance = Of(found) - this;
        if (Numerator.IsZero)
        {
            return found == 0 ? 0 : double.PositiveInfinity;
        }

        // To 2^-90 of this.
        BigInteger ratio = BigInteger.Abs(distance.Numerator) << (90 + Math.Max(0, Power - distance.Power));
        return (double)(ratio / (Numerator << Math.Max(0, distance.Power - Power))) * Math.Pow(2, -90);
    }
}
