using System.Numerics;
using ArgumentGraph.Analysis.Functions;
using ArgumentGraph.Numbering;

namespace ArgumentGraph.Analysis.Modules;

/// <summary>
/// What is shared behind what a module cites, and which single points of its goals lie behind it unseen. All by one walk of what lies behind, for each 64
/// elements that it cites; the arrays are used again from one module to the next.
/// </summary>
internal sealed class BehindCited(Argument joined, Baseline baseline, int listed, CancellationToken cancellationToken)
{
    private readonly ReachBits _reach = new(joined.Numbered);
    private readonly int[] _counts = new int[joined.Structure.ElementCount]; // zero between modules
    private readonly List<int> _counted = [];
    private readonly Dictionary<int, Candidates> _candidates = []; // by goal
    private int[] _cited = [];

    /// <summary>How many elements are shared.</summary>
    public int SharedCount { get; private set; }

    /// <summary>The first of them.</summary>
    public ValueList<SharedElement> Shared { get; private set; } = ValueList<SharedElement>.Empty;

    /// <summary>Begins with the next module.</summary>
    public void Begin(ModuleAlone module)
    {
        _cited = module.Cited;
        _candidates.Clear();
    }

    /// <summary>Notes what carries a goal: joined and, as numbers in the joined argument, where the module is alone.</summary>
    public void LookFor(int goal, IReadOnlyList<int> joinedPoints, int[] alonePoints)
    {
        var alone = alonePoints.ToHashSet();
        _candidates[goal] = new Candidates([.. joinedPoints.Where(point => !alone.Contains(point))], alone);
    }

    public void Find()
    {
        _reach.Visit(
            _cited,
            (first, reached, bits) =>
            {
                foreach (int number in reached)
                {
                    if (_counts[number] == 0)
                    {
                        _counted.Add(number);
                    }

                    _counts[number] += BitOperations.PopCount(bits[number]);
                }

                foreach (Candidates candidates in _candidates.Values.Where(each => each.Points.Count > 0))
                {
                    ulong seen = BitsOf(candidates.SeenAlone, first);
                    candidates.Points.RemoveAll(point => (bits[point] & seen) != 0);
                }
            },
            cancellationToken);
        int[] shared = [.. _counted.Where(number => _counts[number] > 1)];
        int[] first =
        [
            .. shared.OrderByDescending(number => _counts[number]).ThenByDescending(IsBasic).ThenBy(IdOf, StringComparer.Ordinal).Take(listed),
        ];
        foreach (int number in _counted)
        {
            _counts[number] = 0;
        }

        _counted.Clear();
        SharedCount = shared.Length;
        List(first);
    }

    /// <summary>The single points of a goal that the module alone does not show, ordered by id.</summary>
    public ValueList<Element> OnlyJoinedOf(int goal) =>
        [.. _candidates[goal].Points.Select(point => joined.Structure.Elements[point]).OrderBy(element => element.Id, StringComparer.Ordinal)];

    private void List(int[] shown)
    {
        List<Element>[] through = [.. shown.Select(_ => new List<Element>())];
        if (shown.Length > 0)
        {
            _reach.Visit(
                _cited,
                (first, _, bits) =>
                {
                    for (int i = 0; i < shown.Length; i++)
                    {
                        for (ulong left = bits[shown[i]]; left != 0; left &= left - 1)
                        {
                            through[i].Add(joined.Structure.Elements[_cited[first + BitOperations.TrailingZeroCount(left)]]);
                        }
                    }
                },
                cancellationToken);
        }

        Shared = [.. shown.Select((number, i) => new SharedElement(joined.Structure.Elements[number], IsBasic(number), [.. through[i]]))];
    }

    private ulong BitsOf(HashSet<int> numbers, int first)
    {
        ulong bits = 0;
        for (int i = first; i < Math.Min(first + ReachBits.AtOnce, _cited.Length); i++)
        {
            bits |= numbers.Contains(_cited[i]) ? 1UL << (i - first) : 0;
        }

        return bits;
    }

    private bool IsBasic(int number) => ArgumentFunction.IsBasic(joined, number, baseline);

    private string IdOf(int number) => joined.Structure.Elements[number].Id;

    /// <summary>The single points that may be unseen, and those that the module alone shows.</summary>
    private sealed record Candidates(List<int> Points, HashSet<int> SeenAlone);
}
