using System.Numerics;
using IndependentReading.Cases;

namespace IndependentReading.Judging;

/// <summary>What falls when basic elements do: every set of them is tried, 2ⁿ in all.</summary>
internal sealed class Losses
{
    private readonly Case _judged;
    private readonly Terms _terms;
    private readonly Dictionary<string, bool[]> _down = new(StringComparer.Ordinal);

    public Losses(Case judged, Terms terms)
        : this(judged, terms, [.. judged.Pathways.Concat(judged.Roots).Select(item => item.Id).Distinct(StringComparer.Ordinal)])
    {
    }

    public Losses(Case judged, Terms terms, string[] targets)
    {
        _judged = judged;
        _terms = terms;
        Baseline = new Judge(judged, terms);
        Basic = [.. judged.Items.Where(item => Judge.IsBasic(judged, item, terms)).Select(item => item.Id).Order(StringComparer.Ordinal)];
        Targets = targets;
        foreach (string target in Targets)
        {
            _down.Add(target, new bool[1 << Basic.Length]);
        }

        for (int state = 0; state < 1 << Basic.Length; state++)
        {
            HashSet<string> down = Down(Members(state).ToHashSet(StringComparer.Ordinal));
            foreach (string target in Targets)
            {
                _down[target][state] = down.Contains(target);
            }
        }
    }

    public Judge Baseline { get; }

    /// <summary>By id; the bits of a state are in this order.</summary>
    public string[] Basic { get; }

    public string[] Targets { get; }

    public IEnumerable<string> Pathways => _judged.Pathways.Select(item => item.Id);

    public bool IsDown(string target, int state) => _down[target][state];

    public IEnumerable<string> Members(int state) => Basic.Where((_, bit) => (state >> bit & 1) != 0);

    /// <summary>
    /// The targets that are below their standing in the baseline when these have fallen. In doubt, "every challenge's effect is frozen at its baseline value";
    /// what is unsupported cannot fall.
    /// </summary>
    public HashSet<string> Down(IReadOnlySet<string> fallen)
    {
        var truly = new Judge(_judged, _terms, fallen, frozen: null);
        var frozen = new Judge(_judged, _terms, fallen, Baseline);
        return [.. Targets.Where(target => Baseline.Analysed(target) switch
        {
            2 => truly.Analysed(target) < 2,
            1 => frozen.Analysed(target) < 1,
            _ => false,
        })];
    }

    /// <summary>The states that bring it down of which no part does.</summary>
    public IEnumerable<int> CutSets(string target) => Enumerable.Range(0, 1 << Basic.Length)
        .Where(state => IsDown(target, state) && !Bits(state).Any(bit => IsDown(target, state & ~(1 << bit))));

    /// <summary>Whether losing more never raises it again.</summary>
    public bool IsMonotone(string target) => Enumerable.Range(0, 1 << Basic.Length)
        .All(state => !IsDown(target, state) || Enumerable.Range(0, Basic.Length).All(bit => IsDown(target, state | 1 << bit)));

    /// <summary>Whether it makes a difference to it, given that what does not reach the target's standing is down for certain.</summary>
    public bool Matters(string target, int bit)
    {
        int certain = CertainlyDown(target);
        return (certain >> bit & 1) == 0 && Enumerable.Range(0, 1 << Basic.Length)
            .Any(state => IsDown(target, certain | state | 1 << bit) != IsDown(target, (certain | state) & ~(1 << bit)));
    }

    /// <summary>"Basic elements that do not reach t in the baseline are down for certain".</summary>
    public int CertainlyDown(string target)
    {
        int threshold = Baseline.Analysed(target);
        return Enumerable.Range(0, Basic.Length).Where(bit => Baseline.Standing(Basic[bit]) < threshold).Sum(bit => 1 << bit);
    }

    public static IEnumerable<int> Bits(int state) => Enumerable.Range(0, BitOperations.Log2((uint)state | 1) + 1).Where(bit => (state >> bit & 1) != 0);
}
