namespace ArgumentGraph.Interchange.FaultTrees;

/// <summary>The functions of the Open-PSA Model Exchange Format, by name: operations, built-in distributions, means of random deviates.</summary>
internal static class MefFunctions
{
    private const int Any = int.MaxValue;

    private static readonly Dictionary<string, MefFunction> ByName = new(StringComparer.Ordinal)
    {
        ["pi"] = new(0, 0, _ => Math.PI),
        ["neg"] = Of(x => -x),
        ["add"] = new(1, Any, inputs => inputs.Sum()),
        ["sub"] = new(1, Any, inputs => inputs[0] - inputs.Skip(1).Sum()),
        ["mul"] = new(1, Any, inputs => inputs.Aggregate((x, y) => x * y)),
        ["div"] = new(1, Any, inputs => inputs.Aggregate((x, y) => y == 0 ? double.NaN : x / y)),
        ["abs"] = Of(Math.Abs),
        ["acos"] = Of(Math.Acos),
        ["asin"] = Of(Math.Asin),
        ["atan"] = Of(Math.Atan),
        ["cos"] = Of(Math.Cos),
        ["sin"] = Of(Math.Sin),
        ["tan"] = Of(Math.Tan),
        ["cosh"] = Of(Math.Cosh),
        ["sinh"] = Of(Math.Sinh),
        ["tanh"] = Of(Math.Tanh),
        ["exp"] = Of(Math.Exp),
        ["log"] = Of(x => Math.Log(x)),
        ["log10"] = Of(Math.Log10),
        ["sqrt"] = Of(Math.Sqrt),
        ["ceil"] = Of(Math.Ceiling),
        ["floor"] = Of(Math.Floor),
        ["mod"] = Of((x, y) => x % y),
        ["pow"] = Of(Math.Pow),
        ["min"] = new(1, Any, inputs => inputs.Min()),
        ["max"] = new(1, Any, inputs => inputs.Max()),
        ["mean"] = new(1, Any, inputs => inputs.Sum() / inputs.Length),
        ["not"] = Of(x => Truth(x == 0)),
        ["and"] = new(1, Any, inputs => Truth(Array.TrueForAll(inputs, x => x != 0))),
        ["or"] = new(1, Any, inputs => Truth(Array.Exists(inputs, x => x != 0))),
        ["eq"] = Of((x, y) => Truth(x == y)),
        ["df"] = Of((x, y) => Truth(x != y)),
        ["lt"] = Of((x, y) => Truth(x < y)),
        ["gt"] = Of((x, y) => Truth(x > y)),
        ["leq"] = Of((x, y) => Truth(x <= y)),
        ["geq"] = Of((x, y) => Truth(x >= y)),
        ["exponential"] = Of(Exponential),
        ["GLM"] = new(4, 4, inputs => FailureOnDemandAndRate(inputs[0], inputs[1], inputs[2], inputs[3])),
        ["Weibull"] = new(4, 4, inputs => Weibull(inputs[0], inputs[1], inputs[2], inputs[3])),
        ["periodic-test"] = new(4, 4, inputs => PeriodicTest(inputs[0], inputs[1], inputs[2], inputs[3])),
        ["uniform-deviate"] = Mean(2, 2, inputs => (inputs[0] + inputs[1]) / 2),
        ["normal-deviate"] = Mean(2, 2, inputs => inputs[0]),

        // Its mean, an error factor and a confidence level; or the mean and the deviation of its logarithm.
        ["lognormal-deviate"] = Mean(2, 3, inputs => inputs.Length == 3 ? inputs[0] : Math.Exp(inputs[0] + (inputs[1] * inputs[1] / 2))),
        ["gamma-deviate"] = Mean(2, 2, inputs => inputs[0] * inputs[1]),
        ["beta-deviate"] = Mean(2, 2, inputs => inputs[0] / (inputs[0] + inputs[1])),
    };

    public static IEnumerable<string> Names => ByName.Keys;

    public static MefFunction? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>The mean of a histogram, from a lower end on: each bin has an upper end and a weight.</summary>
    public static double MeanOf(double lower, IEnumerable<(double Upper, double Weight)> bins)
    {
        double sum = 0;
        double weights = 0;
        foreach ((double upper, double weight) in bins)
        {
            if (upper <= lower || weight < 0)
            {
                return double.NaN;
            }

            sum += weight * (lower + upper) / 2;
            weights += weight;
            lower = upper;
        }

        return weights > 0 ? sum / weights : double.NaN;
    }

    private static MefFunction Of(Func<double, double> value) => new(1, 1, inputs => value(inputs[0]));

    private static MefFunction Of(Func<double, double, double> value) => new(2, 2, inputs => value(inputs[0], inputs[1]));

    private static MefFunction Mean(int least, int most, Func<double[], double> value) => new(least, most, value, IsMean: true);

    private static double Truth(bool value) => value ? 1 : 0;

    // That a failure of this rate has come by this time.
    private static double Exponential(double rate, double time) => rate < 0 || time < 0 ? double.NaN : Complement(rate * time);

    // Of a component that fails on demand, fails at a rate and is repaired at a rate: that it is down at this time.
    private static double FailureOnDemandAndRate(double onDemand, double rate, double repair, double time)
    {
        double sum = rate + repair;
        return onDemand is < 0 or > 1 || rate < 0 || repair < 0 || time < 0 ? double.NaN
            : sum == 0 ? onDemand
            : (onDemand * Math.Exp(-sum * time)) + (rate / sum * Complement(sum * time));
    }

    private static double Weibull(double scale, double shape, double shift, double time) =>
        scale <= 0 || shape <= 0 || shift < 0 || time < 0 ? double.NaN
        : time <= shift ? 0
        : Complement(Math.Pow((time - shift) / scale, shape));

    // Of a component whose failure only a test finds, and is then mended at once: first after a time, then periodically.
    private static double PeriodicTest(double rate, double period, double first, double time)
    {
        if (rate < 0 || period <= 0 || first < 0 || time < 0)
        {
            return double.NaN;
        }

        double since = time <= first ? time : (time - first) % period;
        return Exponential(rate, time > first && since == 0 ? period : since);
    }

    // 1 − e^(−x), with all digits where x is small (Kahan): the error of e^(−x) cancels against that of its logarithm.
    private static double Complement(double x)
    {
        double power = Math.Exp(-x);
        return power == 1 ? x : power - 1 == -1 ? 1 : (1 - power) * x / -Math.Log(power);
    }
}
