using System.Globalization;
using System.Text.Json;
using ArgumentGraph.Findings;
using ArgumentGraph.Model;

namespace ArgumentGraph.Json;

/// <summary>Reads what challenges point at: elements, and relationships that may be challenges themselves.</summary>
internal sealed class TargetReader(FindingList findings)
{
    private static readonly string[] Members = ["relationship", "from", "to"];
    private static readonly string[] Relationships = [.. Enum.GetValues<RelationshipKind>().Select(Words.ToWord)];

    /// <summary>Reports what stands in the place of an id, and reads over it.</summary>
    public static void ReportReference(ref JsonTokens tokens, FindingList findings, ElementMember member, string? elementId)
    {
        if (tokens.Type != JsonTokenType.StartObject)
        {
            findings.Add(
                Rules.WrongType,
                tokens.Start, $"A reference in '{member.ToName()}' must be the id of an element, a string, not {tokens.Describe()}.", elementId);
            tokens.Skip();
            return;
        }

        int start = tokens.Start;
        int depth = tokens.Depth;
        int reserved = -1;
        while (tokens.Next() == JsonTokenType.PropertyName)
        {
            reserved = reserved < 0 && tokens.Value.SequenceEqual("id"u8) ? tokens.Start : reserved;
            tokens.Next();
            tokens.Skip();
        }

        if (reserved >= 0)
        {
            findings.Add(
                Rules.ReservedWord,
                reserved, "References written as objects with 'id' are reserved for a later version of the format; write the id alone.", elementId);
        }
        else
        {
            findings.Add(Rules.WrongType, start, $"A reference in '{member.ToName()}' must be the id of an element, a string, not an object.", elementId);
        }
    }

    /// <summary>Reads a target or a list of targets.</summary>
    public void ReadTargets(ref JsonTokens tokens, List<(PendingTarget Target, int Offset)> targets, string? elementId)
    {
        if (tokens.Type != JsonTokenType.StartArray)
        {
            ReadOne(ref tokens, targets, elementId);
            return;
        }

        while (tokens.Next() != JsonTokenType.EndArray)
        {
            ReadOne(ref tokens, targets, elementId);
        }
    }

    private void ReadOne(ref JsonTokens tokens, List<(PendingTarget Target, int Offset)> targets, string? elementId)
    {
        int offset = tokens.Start;
        if (ReadTarget(ref tokens, 0, "A target in 'challenges'", elementId) is { } target)
        {
            targets.Add((target, offset));
        }
    }

    // Recursion ends at the deepest nesting that a relationship can have.
    private PendingTarget? ReadTarget(ref JsonTokens tokens, int nesting, string owner, string? elementId)
    {
        if (tokens.Type == JsonTokenType.String)
        {
            return new PendingTarget(tokens.GetText(), null, null, null);
        }

        if (tokens.Type != JsonTokenType.StartObject)
        {
            findings.Add(Rules.WrongType, tokens.Start, $"{owner} must be the id of an element or a relationship, not {tokens.Describe()}.", elementId);
            tokens.Skip();
            return null;
        }

        if (nesting == Relationship.MaximumNesting)
        {
            findings.Add(
                Rules.ChallengesNestedTooDeeply,
                tokens.Start,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"A challenge may point through {Relationship.MaximumNesting} relationships at most; this would be one more."),
                elementId);
            tokens.Skip();
            return null;
        }

        return ReadRelationship(ref tokens, nesting, elementId);
    }

    private PendingTarget? ReadRelationship(ref JsonTokens tokens, int nesting, string? elementId)
    {
        var parts = new Parts { Start = tokens.Start };
        while (tokens.Next() == JsonTokenType.PropertyName)
        {
            int offset = tokens.Start;
            string name = tokens.GetText();
            tokens.Next();
            int member = Array.IndexOf(Members, name);
            if (member < 0)
            {
                ReportMember(name, offset, elementId, parts);
                tokens.Skip();
            }
            else if (parts.Given[member])
            {
                findings.Add(Rules.DuplicateMember, offset, $"'{name}' is given twice; the first counts.", elementId);
                tokens.Skip();
            }
            else
            {
                parts.Given[member] = true;
                ReadPart(ref tokens, name, parts, nesting, elementId);
            }
        }

        return Complete(parts, elementId);
    }

    private void ReadPart(ref JsonTokens tokens, string name, Parts parts, int nesting, string? elementId)
    {
        if (name == "to")
        {
            parts.ToOffset = tokens.Start;
            parts.IsToObject = tokens.Type == JsonTokenType.StartObject;
            parts.To = ReadTarget(ref tokens, nesting + 1, "'to'", elementId);
        }
        else if (tokens.Type != JsonTokenType.String)
        {
            ValueReader.ReportType(ref tokens, findings, name, name == "from" ? "an element's id, a string" : Wording.List(Relationships, "or"), elementId);
            parts.IsBroken = true;
        }
        else if (name == "from")
        {
            parts.From = tokens.GetText();
        }
        else
        {
            string word = tokens.GetText();
            int kind = Array.IndexOf(Relationships, word);
            parts.Kind = kind < 0 ? null : (RelationshipKind)kind;
            if (kind < 0)
            {
                parts.IsBroken = true;
                findings.Add(
                    Rules.ValueOutOfRange,
                    tokens.Start,
                    $"Unknown relationship '{Spelling.Clip(word)}'"
                    + $"{Spelling.Suggestion(word, Relationships, $"; expected {Wording.List(Relationships, "or")}.")}",
                    elementId);
            }
        }
    }

    private void ReportMember(string name, int offset, string? elementId, Parts parts)
    {
        parts.IsBroken = true;
        if (name == "id")
        {
            parts.IsReserved = true;
            findings.Add(
                Rules.ReservedWord,
                offset, "References written as objects with 'id' are reserved for a later version of the format; write the id alone.", elementId);
            return;
        }

        // An error, though elsewhere a warning: here it could not be kept.
        findings.Add(
            Rules.UnknownMember,
            offset,
            $"A relationship has no member '{Spelling.Clip(name)}'{Spelling.Suggestion(name, Members, $"; it has {Wording.List(Members, "and")}.")}",
            elementId,
            severity: Severity.Error);
    }

    private PendingTarget? Complete(Parts parts, string? elementId)
    {
        if (!parts.IsReserved)
        {
            for (int member = 1; member < Members.Length; member++)
            {
                if (!parts.Given[member])
                {
                    findings.Add(
                        Rules.MissingMember,
                        parts.Start, $"A relationship that is challenged has a 'from' and a 'to'; this one has no '{Members[member]}'.", elementId);
                }
            }
        }

        if (parts.IsToObject && parts.Kind is RelationshipKind.SupportedBy or RelationshipKind.InContextOf)
        {
            findings.Add(
                Rules.WrongType,
                parts.ToOffset, $"The 'to' of '{parts.Kind.Value.ToWord()}' is an object; only a challenge can point at a relationship.", elementId);
            return null;
        }

        return parts.IsBroken || parts.From is null || parts.To is null ? null : new PendingTarget(null, parts.Kind, parts.From, parts.To);
    }

    private sealed class Parts
    {
        public int Start { get; init; }

        public bool[] Given { get; } = new bool[Members.Length];

        public RelationshipKind? Kind { get; set; }

        public string? From { get; set; }

        public PendingTarget? To { get; set; }

        public int ToOffset { get; set; }

        public bool IsToObject { get; set; }

        public bool IsBroken { get; set; }

        public bool IsReserved { get; set; }
    }
}
