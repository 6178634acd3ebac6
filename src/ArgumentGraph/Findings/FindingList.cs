using System.Globalization;
using System.Runtime.InteropServices;
using ArgumentGraph.Text;

namespace ArgumentGraph.Findings;

/// <summary>Collects findings by byte offset, all of them counted and a limited number of each rule kept; gives them out in the order of the text.</summary>
internal sealed class FindingList(SourceText? source, int shownPerRule = FindingList.DefaultShownPerRule)
{
    public const int DefaultShownPerRule = 1_000;

    private readonly List<Pending> _pending = [];
    private readonly Dictionary<Rule, (int Count, Severity Severity)> _counts = [];

    public SourceText? Source { get; } = source;

    public bool HasErrors { get; private set; }

    /// <summary>How many findings there are of all rules, shown or not.</summary>
    public int Total { get; private set; }

    /// <summary>How many findings of the rule there are, shown or not.</summary>
    public int CountOf(Rule rule) => _counts.GetValueOrDefault(rule).Count;

    /// <summary>Whether another finding of the rule would be shown: lets a caller save the work of composing its message.</summary>
    public bool WillShow(Rule rule) => CountOf(rule) < shownPerRule;

    public void Add(
        Rule rule, int offset, string message, string? elementId = null, Relationship? relationship = null,
        IReadOnlyList<(string Message, string? ElementId, int Offset)>? related = null, Severity? severity = null, ValueList<string>? elementIds = null)
    {
        Severity weight = severity ?? rule.DefaultSeverity;
        HasErrors |= weight == Severity.Error;
        Total++;
        ref (int Count, Severity Severity) counted = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, rule, out _);
        int count = counted.Count + 1;
        counted = (count, weight);
        if (count <= shownPerRule)
        {
            _pending.Add(new(rule, weight, offset, message, elementId, relationship, related ?? [], elementIds ?? ValueList<string>.Empty, _pending.Count));
        }
    }

    /// <summary>
    /// The findings in the order of the text: those without a place last, by element; then, for every rule that has more than are shown, how many.
    /// </summary>
    public ValueList<Finding> ToFindings()
    {
        _pending.Sort(Compare);
        var findings = new List<Finding>(_pending.Count);
        foreach (Pending pending in _pending)
        {
            findings.Add(new Finding
            {
                Rule = pending.Rule,
                Severity = pending.Severity,
                Message = pending.Message,
                ElementId = pending.ElementId,
                ElementIds = pending.ElementIds,
                Relationship = pending.Relationship,
                Place = PlaceAt(pending.Offset),
                Related = [.. pending.Related.Select(related => new RelatedPlace(related.Message, related.ElementId, PlaceAt(related.Offset)))],
            });
        }

        foreach ((Rule rule, (int count, Severity severity)) in _counts.Where(entry => entry.Value.Count > shownPerRule).OrderBy(
            entry => entry.Key.Id, StringComparer.Ordinal))
        {
            findings.Add(new Finding
            {
                Rule = rule,
                Severity = severity,
                Message = string.Create(CultureInfo.InvariantCulture, $"{count - shownPerRule} more findings of this rule, {count} in all, are not shown."),
                Place = PlaceAt(0),
            });
        }

        return [.. findings];
    }

    private static int Compare(Pending left, Pending right)
    {
        // An unsigned comparison puts -1, no place, last.
        int order = ((uint)left.Offset).CompareTo((uint)right.Offset);
        if (order == 0 && left.Offset < 0)
        {
            order = string.CompareOrdinal(left.ElementId, right.ElementId);
        }

        if (order == 0)
        {
            order = string.CompareOrdinal(left.Rule.Id, right.Rule.Id);
        }

        return order == 0 ? left.Sequence.CompareTo(right.Sequence) : order;
    }

    private Place? PlaceAt(int offset) => offset < 0 ? null : Source?.PlaceAt(offset);

    private sealed record Pending(
        Rule Rule, Severity Severity, int Offset, string Message, string? ElementId, Relationship? Relationship,
        IReadOnlyList<(string Message, string? ElementId, int Offset)> Related, ValueList<string> ElementIds, int Sequence);
}
