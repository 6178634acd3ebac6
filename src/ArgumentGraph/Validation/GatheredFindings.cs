using System.Globalization;
using ArgumentGraph.Findings;

namespace ArgumentGraph.Validation;

/// <summary>
/// The findings of one rule that are for information and may be many: up to a few are listed one by one; of more, one stands for all and names them.
/// </summary>
internal sealed class GatheredFindings
{
    /// <summary>How many findings are listed one by one.</summary>
    public const int MostSingle = 3;

    private const int Named = 2; // beside the first

    private readonly List<(int Element, int Offset)> _found = [];
    private readonly List<Action<FindingList>> _single = [];

    /// <summary>How many elements there are.</summary>
    public int Count => _found.Count;

    /// <summary>Whether the text of another finding may be needed: that of the first to be listed in the end is not known before all are found.</summary>
    public bool NeedsText => _single.Count < MostSingle;

    public void Add(int element, int offset) => _found.Add((element, offset));

    /// <summary>Keeps what would be listed if it stays at a few.</summary>
    public void Keep(Action<FindingList> list) => _single.Add(list);

    /// <summary>One finding of reading for several of one rule, at the place of the first.</summary>
    public static Finding InPlaceOf(IReadOnlyList<Finding> findings) => findings[0] with
    {
        Message = string.Create(CultureInfo.InvariantCulture, $"{findings[0].Message} There are {findings.Count - 1} more findings of this rule."),
        ElementId = null,
        ElementIds = [.. findings.Select(finding => finding.ElementId).OfType<string>().Distinct(StringComparer.Ordinal)],
    };

    /// <summary>Lists the findings.</summary>
    public void ListIn(FindingList list, Rule rule, Severity? severity, Func<int, string> idOf)
    {
        if (Count <= MostSingle)
        {
            _single.ForEach(each => each(list));
            return;
        }

        // In the order of the text, in which most rules find them; those without a place by id, as findings are.
        if (!IsInOrder())
        {
            (int Element, int Offset)[] inOrder = [.. _found.OrderBy(each => (uint)each.Offset).ThenBy(each => idOf(each.Element), StringComparer.Ordinal)];
            _found.Clear();
            _found.AddRange(inOrder);
        }

        var all = new string[_found.Count];
        for (int i = 0; i < all.Length; i++)
        {
            all[i] = idOf(_found[i].Element);
        }

        var ids = new ValueList<string>(all);
        string named = string.Join(", ", ids.Take(1 + Named).Select(id => $"'{id}'"));
        list.Add(
            rule,
            _found[0].Offset,
            string.Create(CultureInfo.InvariantCulture, $"{rule.Title}: {Count} elements, {named} and {Count - 1 - Named} more. {rule.Help}"),
            severity: severity,
            elementIds: ids);
    }

    private bool IsInOrder()
    {
        for (int i = 1; i < _found.Count; i++)
        {
            if ((uint)_found[i - 1].Offset >= (uint)_found[i].Offset)
            {
                return false;
            }
        }

        return true;
    }
}
