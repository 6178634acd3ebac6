using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.Probability;

/// <summary>A random argument whose basic elements have numbers, and what enumerating all that can fall says of it.</summary>
internal sealed class NumberedCase
{
    private static readonly double[] Doubts = [0.5, 0.25, 0.125, 0.1, 0.01, 1e-6, 1e-13, 0, 1];

    private readonly bool[][] _tables;

    public NumberedCase(OracleCase test, double withoutNumber = 0, int mostTargets = int.MaxValue)
    {
        Test = test;
        ReferenceFunctions functions = test.Functions;
        Model = test.Model;
        Basic = functions.Basic;
        Element[] numbered = [.. Basic.Select(x => WithNumber(Model.Elements[x], Draw(test.Seed, Model.Elements[x].Id, withoutNumber)))];
        Known = [.. numbered.Select(element => (element as Evidence)?.Likelihood
            ?? (element as Assumption)?.Likelihood ?? (element as SupportableElement)?.Likelihood).Select(number => number?.Doubt)];
        Argument = test.Argument.Edit(edit => Array.ForEach(numbered, element => edit.Replace(element)));
        Targets = [.. Enumerable.Range(0, Model.Elements.Length).OrderBy(x => Draw(test.Seed + 1, Model.Elements[x].Id)).Take(mostTargets)];
        _tables = functions.Tables(Targets);
    }

    public OracleCase Test { get; }

    public ReferenceModel Model { get; }

    public Argument Argument { get; }

    /// <summary>The basic elements, ordered by id.</summary>
    public int[] Basic { get; }

    /// <summary>By basic element its doubt; null where it has no number.</summary>
    public double?[] Known { get; }

    /// <summary>The elements asked for.</summary>
    public int[] Targets { get; }

    public Setting Setting => Test.Setting;

    public string IdOf(int element) => Model.Elements[element].Id;

    public bool IsDown(int target) => !_tables[Array.IndexOf(Targets, target)][0];

    /// <summary>The doubts of basic elements, assumptions without a number taken to hold unless they are unknown too; what is unknown as is said.</summary>
    public double[] DoubtsWith(double unknown, bool treatAssumptionsAsUnknown = false) =>
        [.. Known.Select((doubt, i) => doubt ?? (IsAssumed(i, treatAssumptionsAsUnknown) ? 0 : unknown))];

    public bool IsAssumed(int basic, bool treatAssumptionsAsUnknown = false) =>
        Known[basic] is null && !treatAssumptionsAsUnknown && Model.Elements[Basic[basic]] is Assumption;

    public bool IsUnknown(int basic, bool treatAssumptionsAsUnknown = false) => Known[basic] is null && !IsAssumed(basic, treatAssumptionsAsUnknown);

    /// <summary>Whether it makes a difference to the target whether the basic element has fallen.</summary>
    public bool DependsOn(int target, int basic)
    {
        bool[] stands = _tables[Array.IndexOf(Targets, target)];
        return Enumerable.Range(0, stands.Length).Any(fallen => stands[fallen] != stands[fallen ^ (1 << basic)]);
    }

    /// <summary>The probability of each set of fallen basic elements that has any.</summary>
    public IEnumerable<(int Fallen, double Weight)> Sets(double[] doubts)
    {
        for (int fallen = 0; fallen < 1 << Basic.Length; fallen++)
        {
            double weight = 1;
            for (int i = 0; i < Basic.Length; i++)
            {
                weight *= (fallen >> i & 1) != 0 ? doubts[i] : 1 - doubts[i];
            }

            if (weight > 0)
            {
                yield return (fallen, weight);
            }
        }
    }

    public bool Stands(int target, int fallen) => _tables[Array.IndexOf(Targets, target)][fallen];

    public double Probability(int target, double[] doubts) => Sets(doubts).Where(set => Stands(target, set.Fallen)).Sum(set => set.Weight);

    public double Doubt(int target, double[] doubts) => Sets(doubts).Where(set => !Stands(target, set.Fallen)).Sum(set => set.Weight);

    /// <summary>Numbers that are equal but for rounding.</summary>
    public static void Close(double expected, double? actual, FormattableString what) =>
        Expect.True(actual is { } number && Math.Abs(expected - number) <= 1e-11 * Math.Abs(expected), $"{what} is {expected:R}, and not {actual:R}");

    private static double? Draw(int seed, string id, double withoutNumber)
    {
        var random = new Random(HashCode(seed, id));
        return random.NextDouble() < withoutNumber ? null : Doubts[random.Next(Doubts.Length)];
    }

    private static double Draw(int seed, string id) => new Random(HashCode(seed, id)).NextDouble();

    private static int HashCode(int seed, string id) => id.Aggregate(seed, (hash, letter) => unchecked((hash * 31) + letter));

    private static Element WithNumber(Element element, double? doubt)
    {
        Likelihood? likelihood = doubt is { } number ? Likelihood.FromDoubt(number) : null;
        return element switch
        {
            Evidence evidence => evidence with { Likelihood = likelihood },
            Assumption assumption => assumption with { Likelihood = likelihood },

            // Without one, it would not be basic.
            Strategy { Likelihood: not null } strategy => strategy with { Likelihood = likelihood ?? strategy.Likelihood },
            SupportableElement supportable => supportable with { Likelihood = likelihood },
            _ => element,
        };
    }
}
