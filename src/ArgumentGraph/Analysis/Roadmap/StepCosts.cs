using System.Globalization;
using System.Numerics;

namespace ArgumentGraph.Analysis.Roadmap;

/// <summary>
/// The costs of steps, added without rounding: costs are decimal numbers as people write them, so that 0.1 and 0.2 are
/// exactly 0.3, whatever order they are added in.
/// </summary>
internal sealed class StepCosts
{
    private readonly StepWeight[] _weights;
    private readonly int _exponent; // one unit is 10 to this

    private StepCosts(StepWeight[] weights, BigInteger budget, int exponent)
    {
        _weights = weights;
        Budget = budget;
        _exponent = exponent;
    }

    /// <summary>The budget, in the unit of costs; 0 when there is none.</summary>
    public BigInteger Budget { get; }

    /// <summary>By step.</summary>
    public StepWeight this[int step] => _weights[step];

    public static StepCosts Of(RoadmapStep[] steps, double budget)
    {
        (BigInteger Digits, int Exponent)[] numbers = [.. steps.Select(step => Split(step.Cost ?? 0)), Split(budget)];
        int exponent = numbers.Where(number => !number.Digits.IsZero).Select(number => number.Exponent).DefaultIfEmpty().Min();
        BigInteger[] scaled = [.. numbers.Select(number => number.Digits * BigInteger.Pow(10, Math.Max(0, number.Exponent - exponent)))];
        return new([.. steps.Select((step, i) => step.Cost is null ? new StepWeight(1, 0, 1) : new StepWeight(0, scaled[i], 1))], scaled[^1], exponent);
    }

    public StepWeight Of(IEnumerable<int> steps) => steps.Aggregate(default(StepWeight), (sum, step) => sum + _weights[step]);

    /// <summary>The nearest number; the largest finite one for what is beyond.</summary>
    public double ToNumber(BigInteger cost) =>
        Math.Min(
            double.MaxValue,
            double.Parse($"{cost.ToString(CultureInfo.InvariantCulture)}E{_exponent.ToString(CultureInfo.InvariantCulture)}", CultureInfo.InvariantCulture));

    // The shortest digits that mean this number, and where their point is.
    private static (BigInteger Digits, int Exponent) Split(double number)
    {
        string text = number.ToString("R", CultureInfo.InvariantCulture);
        int e = text.IndexOf('E', StringComparison.Ordinal);
        string mantissa = e < 0 ? text : text[..e];
        int exponent = e < 0 ? 0 : int.Parse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        int point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var digits = BigInteger.Parse(mantissa.Replace(".", string.Empty, StringComparison.Ordinal), CultureInfo.InvariantCulture);
        return digits.IsZero ? (digits, 0) : (digits, exponent - (point < 0 ? 0 : mantissa.Length - point - 1));
    }
}

/// <summary>
/// By what completions are ordered: what is known to cost little before what costs much, and that before what nobody
/// knows the cost of; then small before large.
/// </summary>
/// <param name="Unknown">How many steps have no known cost.</param>
/// <param name="Cost">The sum of the others' costs, in units of <see cref="StepCosts"/>.</param>
/// <param name="Size">How many steps there are.</param>
internal readonly record struct StepWeight(int Unknown, BigInteger Cost, int Size) : IComparable<StepWeight>
{
    public static StepWeight operator +(StepWeight left, StepWeight right) => new(left.Unknown + right.Unknown, left.Cost + right.Cost, left.Size + right.Size);

    public int CompareTo(StepWeight other)
    {
        int byUnknown = Unknown.CompareTo(other.Unknown);
        int byCost = byUnknown != 0 ? byUnknown : Cost.CompareTo(other.Cost);
        return byCost != 0 ? byCost : Size.CompareTo(other.Size);
    }
}
