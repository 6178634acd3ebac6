using System.Text.Json;
using ArgumentGraph.Findings;
using ArgumentGraph.Model;

namespace ArgumentGraph.Json;

/// <summary>
/// Reads objects whose members are all known, and lists of ids in them. A member that is not known could not be kept, so it is an error here.
/// </summary>
internal sealed class ObjectReader(FindingList findings, PatternSyntax? pattern = null)
{
    private readonly ValueReader _values = new(findings);
    private readonly List<string> _open = [];

    /// <summary>The members that had a token of a pattern, and were not read for that, since <see cref="Begin"/>.</summary>
    public IReadOnlyCollection<string> Open => _open;

    /// <summary>Another value of an element begins.</summary>
    public void Begin() => _open.Clear();

    /// <summary>Reads the value of a member.</summary>
    public delegate void MemberReading(ref JsonTokens tokens, string member);

    /// <summary>Reads an object, member by member; false, with a finding, where it is not one.</summary>
    /// <param name="tokens">At the value.</param>
    /// <param name="name">What the object is the value of.</param>
    /// <param name="members">The members that it may have.</param>
    /// <param name="elementId">The element.</param>
    /// <param name="read">Takes each member that is given, once.</param>
    public bool Read(ref JsonTokens tokens, string name, string[] members, string? elementId, MemberReading read)
    {
        if (tokens.Type != JsonTokenType.StartObject)
        {
            ValueReader.ReportType(ref tokens, findings, name, $"an object ({Wording.List(members, "and")})", elementId);
            return false;
        }

        var given = new HashSet<string>(StringComparer.Ordinal);
        while (tokens.Next() == JsonTokenType.PropertyName)
        {
            int offset = tokens.Start;
            string member = tokens.GetText();
            tokens.Next();
            if (Array.IndexOf(members, member) < 0)
            {
                findings.Add(
                    Rules.UnknownMember,
                    offset,
                    $"'{name}' has no member '{Spelling.Clip(member)}'{Spelling.Suggestion(member, members, $"; it takes {Wording.List(members, "and")}.")}",
                    elementId,
                    severity: Severity.Error);
                tokens.Skip();
            }
            else if (!given.Add(member))
            {
                findings.Add(Rules.DuplicateMember, offset, $"'{member}' is given twice; the first counts.", elementId);
                tokens.Skip();
            }
            else if (pattern?.IsToken(tokens, member) == true)
            {
                _open.Add(member);
            }
            else
            {
                read(ref tokens, member);
            }
        }

        return true;
    }

    /// <summary>Reads a list of ids, each once; null, with a finding, where it is not a list.</summary>
    public ValueList<string>? ReadIds(ref JsonTokens tokens, string name, string? elementId)
    {
        if (tokens.Type != JsonTokenType.StartArray)
        {
            string expected = tokens.Type == JsonTokenType.String ? $"a list of ids: [\"{tokens.GetTextForMessage()}\"]" : "a list of ids";
            ValueReader.ReportType(ref tokens, findings, name, expected, elementId);
            return null;
        }

        var ids = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (tokens.Next() != JsonTokenType.EndArray)
        {
            int offset = tokens.Start;
            if (_values.ReadString(ref tokens, name, elementId) is not { } id)
            {
                continue;
            }

            if (seen.Add(id))
            {
                ids.Add(id);
            }
            else
            {
                findings.Add(Rules.DuplicateRelationship, offset, $"'{Spelling.Clip(id)}' stands twice in '{name}'; the second is dropped.", elementId);
            }
        }

        return [.. ids];
    }
}
