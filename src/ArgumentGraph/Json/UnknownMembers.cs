using System.Text;
using ArgumentGraph.Findings;
using ArgumentGraph.Model;

namespace ArgumentGraph.Json;

/// <summary>
/// Members of one object that the format does not know, and what a merge has left undecided: kept as written, and reported once it is known which members the
/// object can have.
/// </summary>
internal sealed class UnknownMembers
{
    private const int NotReported = -1;

    private readonly List<(string Name, RawJson Value, int Offset)> _members = [];
    private readonly Utf8Text _text = new();
    private HashSet<string>? _names;

    public int Count => _members.Count;

    public void Clear()
    {
        if (_members.Count > 0)
        {
            _members.Clear();
            _names = null;
        }
    }

    /// <summary>Reads the member whose name this is, to the end of its value.</summary>
    public void Read(ref JsonTokens tokens, FindingList findings, string? elementId)
    {
        int offset = tokens.Start;
        string name = tokens.GetText();
        tokens.Next();
        if (IsGiven(name))
        {
            findings.Add(Rules.DuplicateMember, offset, $"'{Spelling.Clip(name)}' is given twice; the first counts.", elementId);
            tokens.Skip();
            return;
        }

        if (name == UndecidedMember.Member)
        {
            UndecidedReader.Check(tokens, findings, elementId);
        }

        _members.Add((name, ReadRaw(ref tokens), offset));
    }

    /// <summary>Keeps a value of a member that is known, and that is not yet one of those that it can have.</summary>
    public void Keep(ref JsonTokens tokens, string name) => _members.Add((name, ReadRaw(ref tokens), NotReported));

    /// <summary>Reads a value of any kind.</summary>
    public RawJson ReadRaw(ref JsonTokens tokens)
    {
        _text.Clear();
        RawJsonText.Capture(ref tokens, _text);
        return RawJson.FromCompact(Encoding.UTF8.GetString(_text.Written));
    }

    /// <summary>Reports every member, with the known name that may have been meant.</summary>
    /// <param name="findings">Takes the findings.</param>
    /// <param name="knownNames">The names of the members that the object can have.</param>
    /// <param name="owner">What the object is called.</param>
    /// <param name="elementId">The element that it is, if it is one.</param>
    /// <param name="kept">A member that is known, and kept as written all the same.</param>
    public void Report(FindingList findings, IEnumerable<string> knownNames, string owner, string? elementId, string? kept = null)
    {
        foreach ((string name, RawJson _, int offset) in _members.Where(member => member.Name != kept && member.Offset != NotReported))
        {
            if (name == UndecidedMember.Member)
            {
                continue; // validation reports it
            }

            string message = findings.WillShow(Rules.UnknownMember)
                ? $"{Wording.Capital(owner)} has no member '{Spelling.Clip(name)}'{Spelling.Suggestion(name, knownNames, "; it is kept, but has no effect.")}"
                : string.Empty;
            findings.Add(Rules.UnknownMember, offset, message, elementId);
        }
    }

    /// <summary>Where a member stands; 0 where there is no such member.</summary>
    public int OffsetOf(string name) => _members.Find(member => member.Name == name).Offset;

    public ValueMap<RawJson> ToMap()
    {
        if (_members.Count == 0)
        {
            return ValueMap<RawJson>.Empty;
        }

        var entries = new KeyValuePair<string, RawJson>[_members.Count];
        for (int i = 0; i < entries.Length; i++)
        {
            entries[i] = new(_members[i].Name, _members[i].Value);
        }

        return ValueMap<RawJson>.FromEntries(entries);
    }

    // Few are compared one by one; hostile numbers of them are not.
    private bool IsGiven(string name)
    {
        const int Few = 8;
        if (_members.Count < Few)
        {
            foreach ((string given, RawJson _, int _) in _members)
            {
                if (string.Equals(given, name, StringComparison.Ordinal))
                {
                    return true;
                }
            }

            return false;
        }

        _names ??= new(_members.Select(member => member.Name), StringComparer.Ordinal);
        return !_names.Add(name);
    }
}
