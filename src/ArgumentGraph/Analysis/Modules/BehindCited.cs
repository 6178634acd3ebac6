using System.Numerics;
using ArgumentGraph.Analysis.Functions;
using ArgumentGraph.Numbering;

namespace ArgumentGraph.Analysis.Modules;

/// <summary>
/// What is shared behind what a module cites, and which single points of its goals lie behind it unseen. All by one walk for each 64 elements that it cites.
/// </summary>
internal sealed class BehindCited(Argument joined, ModuleAlone module, Baseline baseline, int listed, CancellationToken cancellationToken)
{
    private readonly Dictionary<int, Candidates> _candidates = []; // by goal

    /// <summary>How many elements are shared.</summary>
    public int SharedCount { get; private set; }

    /// <summary>The first of them.</summary>
    public ValueList<SharedElement> Shared { get; private set; } = ValueList<SharedElement>.Empty;

    /// <summary>Notes what carries a goal: joined and, as numbers in the joined argument, where the module is alone.</summary>
    public void LookFor(int goal, IReadOnlyList<int> joinedPoints, int[] alonePoints)
    {
        var alone = alonePoints.ToHashSet();
        _candidates[goal] = new Candidates([.. joinedPoints.Where(point => !alone.Contains(point))], alone);
    }

    public void Find()
    {
        var counts = new int[joined.Structure.ElementCount];
        Visit((first, bits) =>
        {
            for (int number = 0; number < counts.Length; number++)
            {
                counts[number] += BitOperations.PopCount(bits[number]);
            }

            foreach (Candidates candidates in _candidates.Values.Where(each => each.Points.Count > 0))
            {
                ulong seen = BitsOf(candidates.SeenAlone, first);
                candidates.Points.RemoveAll(point => (bits[point] & seen) != 0);
            }
        });
        int[] shared =
        [
            .. Enumerable.Range(0, counts.Length).Where(number => counts[number] > 1)
                .OrderByDescending(number => counts[number]).ThenByDescending(IsBasic).ThenBy(IdOf, StringComparer.Ordinal),
        ];
        SharedCount = shared.Length;
        List(shared[..Math.Min(listed, shared.Length)]);
    }

    /// <summary>The single points of a goal that the module alone does not show, ordered by id.</summary>
    public ValueList<Element> OnlyJoinedOf(int goal) =>
        [.. _candidates[goal].Points.Select(point => joined.Structure.Elements[point]).OrderBy(element => element.Id, StringComparer.Ordinal)];

    private void List(int[] shown)
    {
        List<Element>[] through = [.. shown.Select(_ => new List<Element>())];
        if (shown.Length > 0)
        {
            Visit((first, bits) =>
            {
                for (int i = 0; i < shown.Length; i++)
                {
                    for (ulong left = bits[shown[i]]; left != 0; left &= left - 1)
                    {
                        through[i].Add(joined.Structure.Elements[module.Cited[first + BitOperations.TrailingZeroCount(left)]]);
                    }
                }
            });
        }

        Shared = [.. shown.Select((number, i) => new SharedElement(joined.Structure.Elements[number], IsBasic(number), [.. through[i]]))];
    }

    private void Visit(Action<int, ulong[]> take) => ReachBits.Visit(joined.Numbered, module.Cited, take, cancellationToken);

    private ulong BitsOf(HashSet<int> numbers, int first)
    {
        ulong bits = 0;
        for (int i = first; i < Math.Min(first + ReachBits.AtOnce, module.Cited.Length); i++)
        {
            bits |= numbers.Contains(module.Cited[i]) ? 1UL << (i - first) : 0;
        }

        return bits;
    }

    private bool IsBasic(int number) => ArgumentFunction.IsBasic(joined, number, baseline);

    private string IdOf(int number) => joined.Structure.Elements[number].Id;

    /// <summary>The single points that may be unseen, and those that the module alone shows.</summary>
    private sealed record Candidates(List<int> Points, HashSet<int> SeenAlone);
}
