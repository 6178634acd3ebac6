using System.Globalization;

namespace ArgumentGraph.Interchange.Trudag;

/// <summary>Counts the members of items' front matter that trudag does not know, as migrated items have them, and reports them once.</summary>
internal sealed class TrudagMembers(ArgumentImport draft)
{
    private const int ListedNames = 10;
    private static readonly string[] Known = ["level", "normative", "references", "evidence", "score"];

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly List<string> _names = []; // in the order met
    private (SourceFile File, int At, string Id)? _first;

    /// <summary>Whether trudag knows a member; one that it does not know is counted.</summary>
    public bool IsKnown(TrudagItem item, FrontMatterMember member, string id)
    {
        if (Known.Contains(member.Name, StringComparer.Ordinal))
        {
            return true;
        }

        _first ??= (item.File, member.At, id);
        int count = _counts.GetValueOrDefault(member.Name);
        if (count == 0)
        {
            _names.Add(member.Name);
        }

        _counts[member.Name] = count + 1;
        return false;
    }

    public void Report()
    {
        if (_first is not { } first)
        {
            return;
        }

        int total = _counts.Values.Sum();
        string message = total == 1
            ? $"An item has no '{Spelling.Clip(_names[0])}'{Spelling.Suggestion(_names[0], Known, "; it is kept, but has no effect.")}"
            : $"Items have members that trudag does not know: {string.Join(", ", _names.Take(ListedNames).Select(NameAndCount))}{More()}. "
                + $"They are kept, but have no effect. Known are {string.Join(", ", Known.Select(name => $"'{name}'"))}.";
        draft.Report(Rules.UnknownMember, first.File, first.At, message, total == 1 ? first.Id : null);
    }

    private string NameAndCount(string name)
    {
        string meant = Spelling.MostSimilar(name, Known) is { } similar ? $", did you mean '{similar}'?" : string.Empty;
        return $"'{Spelling.Clip(name)}' ({_counts[name].ToString(CultureInfo.InvariantCulture)}{meant})";
    }

    private string More() => _names.Count <= ListedNames ? string.Empty : $" and {(_names.Count - ListedNames).ToString(CultureInfo.InvariantCulture)} more";
}
