using System.Numerics;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Tests.Logic.Solving;

namespace ArgumentGraph.Tests.Logic.Functions;

/// <summary>
/// Every state of a few inputs at once: bit s says whether something has fallen in state s, in which exactly the inputs that are bits of s
/// have fallen. Knows nothing of the engine.
/// </summary>
internal sealed class TruthTable
{
    private static readonly ulong[] Patterns =
        [0xAAAAAAAAAAAAAAAA, 0xCCCCCCCCCCCCCCCC, 0xF0F0F0F0F0F0F0F0, 0xFF00FF00FF00FF00, 0xFFFF0000FFFF0000, 0xFFFFFFFF00000000];
    private readonly ulong[] _fallen;

    private TruthTable(int inputs, ulong[] fallen)
    {
        Inputs = inputs;
        _fallen = fallen;
    }

    public int Inputs { get; }

    public int States => 1 << Inputs;

    public bool Falls(int state) => (_fallen[state >> 6] >> (state & 63) & 1) != 0;

    public static TruthTable OfInput(int input, int inputs)
    {
        var fallen = new ulong[Words(inputs)];
        for (int word = 0; word < fallen.Length; word++)
        {
            fallen[word] = input < 6 ? Patterns[input] : (word >> (input - 6) & 1) != 0 ? ulong.MaxValue : 0;
        }

        return new(inputs, fallen);
    }

    public static TruthTable Constant(bool falls, int inputs)
    {
        var fallen = new ulong[Words(inputs)];
        Array.Fill(fallen, falls ? ulong.MaxValue : 0);
        return new(inputs, fallen);
    }

    /// <summary>A gate's, from those of what it needs.</summary>
    /// <param name="inputs">How many inputs there are.</param>
    /// <param name="threshold">How many must hold.</param>
    /// <param name="parts">What it needs; what is there twice counts twice.</param>
    public static TruthTable OfGate(int inputs, int threshold, IReadOnlyList<TruthTable> parts)
    {
        // atLeast[n]: at least n of the parts seen so far have fallen.
        int falls = parts.Count - threshold + 1;
        if (falls > parts.Count)
        {
            return Constant(falls: false, inputs);
        }

        var fallen = new ulong[Words(inputs)];
        var atLeast = new ulong[falls + 1];
        for (int word = 0; word < fallen.Length; word++)
        {
            Array.Clear(atLeast);
            atLeast[0] = ulong.MaxValue;
            foreach (TruthTable part in parts)
            {
                for (int n = falls; n > 0; n--)
                {
                    atLeast[n] |= atLeast[n - 1] & part._fallen[word];
                }
            }

            fallen[word] = atLeast[falls];
        }

        return new(inputs, fallen);
    }

    /// <summary>By node of the function; input nodes are numbered as they come.</summary>
    public static TruthTable[] Of(StructureFunction function)
    {
        int[] inputs = InputNodes(function);
        var tables = new TruthTable[function.Count];
        for (int node = 0; node < tables.Length; node++)
        {
            tables[node] = function.Kinds[node] == GateKind.Input
                ? OfInput(Array.IndexOf(inputs, node), inputs.Length)
                : OfGate(
                    inputs.Length, Threshold(function.Kinds[node], function.Thresholds[node], function.Inputs.CountOf(node)),
                    [.. function.Inputs[node].ToArray().Select(input => tables[input])]);
        }

        return tables;
    }

    public static int[] InputNodes(StructureFunction function) =>
        [.. Enumerable.Range(0, function.Count).Where(node => function.Kinds[node] == GateKind.Input)];

    public static int Threshold(GateKind kind, int threshold, int parts) => kind switch
    {
        GateKind.All => parts,
        GateKind.Any => 1,
        _ => threshold,
    };

    public bool SameAs(TruthTable other) => Inputs == other.Inputs && Enumerable.Range(0, States).All(state => Falls(state) == other.Falls(state));

    public bool DependsOn(int input) => Enumerable.Range(0, States).Any(state => Falls(state) != Falls(state ^ (1 << input)));

    /// <summary>The smallest sets of inputs whose fall makes it fall.</summary>
    public IEnumerable<int> CutSets() => Enumerable.Range(0, States).Where(state => Falls(state) && !AnyFewer(state, state => Falls(state)));

    /// <summary>The smallest sets of inputs that make it hold, whatever else falls.</summary>
    public IEnumerable<int> PathSets() => Enumerable.Range(0, States).Where(holding => Holds(holding) && !AnyFewer(holding, Holds));

    private bool Holds(int holding) => !Falls(States - 1 - holding);

    /// <summary>The probability that it falls: a sum of positive terms over all states, branch by branch.</summary>
    public double Fall(IReadOnlyList<Chance> chances) => Sum(chances, state => Falls(state));

    public double Hold(IReadOnlyList<Chance> chances) => Sum(chances, state => !Falls(state));

    /// <summary>The probability that it falls with the input and holds without.</summary>
    public double Birnbaum(int input, IReadOnlyList<Chance> chances) => Sum(chances, state => Falls(state | 1 << input) && !Falls(state & ~(1 << input)));

    public static double Sum(IReadOnlyList<Chance> chances, Func<int, bool> counts)
    {
        var sums = new double[1 << chances.Count];
        for (int state = 0; state < sums.Length; state++)
        {
            sums[state] = counts(state) ? 1 : 0;
        }

        for (int input = chances.Count - 1; input >= 0; input--)
        {
            for (int state = 0; state < 1 << input; state++)
            {
                sums[state] = (chances[input].Hold * sums[state]) + (chances[input].Fall * sums[state | 1 << input]);
            }
        }

        return sums[0];
    }

    /// <summary><see cref="Sum"/> without any rounding, where the probability of falling is what it is and that of holding the rest.</summary>
    public static Dyadic ExactSum(IReadOnlyList<double> fall, Func<int, bool> counts)
    {
        var sums = new Dyadic[1 << fall.Count];
        for (int state = 0; state < sums.Length; state++)
        {
            sums[state] = counts(state) ? Dyadic.One : Dyadic.Zero;
        }

        for (int input = fall.Count - 1; input >= 0; input--)
        {
            var falls = Dyadic.Of(fall[input]);
            Dyadic holds = Dyadic.One - falls;
            for (int state = 0; state < 1 << input; state++)
            {
                sums[state] = (holds * sums[state]) + (falls * sums[state | 1 << input]);
            }
        }

        return sums[0];
    }

    private static bool AnyFewer(int set, Func<int, bool> does)
    {
        for (int rest = set; rest != 0; rest &= rest - 1)
        {
            if (does(set & ~(1 << BitOperations.TrailingZeroCount(rest))))
            {
                return true;
            }
        }

        return false;
    }

    private static int Words(int inputs) => inputs <= 6 ? 1 : 1 << (inputs - 6);
}
