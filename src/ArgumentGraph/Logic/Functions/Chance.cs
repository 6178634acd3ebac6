namespace ArgumentGraph.Logic.Functions;

/// <summary>The probability that something holds and the probability that it has fallen: together 1, each with all its digits.</summary>
/// <param name="Hold">That it holds.</param>
/// <param name="Fall">That it has fallen.</param>
internal readonly record struct Chance(double Hold, double Fall)
{
    public static Chance Certain { get; } = new(1, 0);

    public static Chance Impossible { get; } = new(0, 1);

    public static Chance OfFall(double fall) => new(1 - fall, fall);
}
