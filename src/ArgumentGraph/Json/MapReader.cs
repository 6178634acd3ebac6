using System.Text.Json;
using ArgumentGraph.Building;
using ArgumentGraph.Findings;
using ArgumentGraph.Model;
using ArgumentGraph.Text;

namespace ArgumentGraph.Json;

/// <summary>Reads tags and suppressions: objects whose members are named by the author.</summary>
internal sealed class MapReader(SourceText source, FindingList findings)
{
    private readonly TagCache _known = new(source);

    private delegate bool ValueReading<T>(ref JsonTokens tokens, string key, string? elementId, out T value);

    /// <summary>Reads a string or a list of strings by key.</summary>
    public ValueMap<ValueList<string>> ReadTags(ref JsonTokens tokens, ElementFields element)
    {
        int start = tokens.Start;
        if (_known.Find(start) is { } known)
        {
            tokens.Skip();
            return known;
        }

        int found = findings.Total;
        ValueMap<ValueList<string>> tags =
            Read<ValueList<string>>(ref tokens, ElementMember.Tags, "an object of strings and lists of strings", ReadTag, element.Id);
        if (findings.Total == found)
        {
            _known.Add(start, tokens.Start, tags);
        }

        return tags;
    }

    /// <summary>Reads a reason by rule.</summary>
    public ValueMap<string> ReadSuppressions(ref JsonTokens tokens, string? elementId) =>
        Read<string>(ref tokens, ElementMember.Suppress, "an object with a reason for each rule", ReadReason, elementId);

    private ValueMap<T> Read<T>(ref JsonTokens tokens, ElementMember member, string expected, ValueReading<T> read, string? elementId)
    {
        if (tokens.Type != JsonTokenType.StartObject)
        {
            ValueReader.ReportType(ref tokens, findings, member.ToName(), expected, elementId);
            return ValueMap<T>.Empty;
        }

        var entries = new List<KeyValuePair<string, T>>();
        string? first = null;
        HashSet<string>? keys = null; // most have one key alone
        while (tokens.Next() == JsonTokenType.PropertyName)
        {
            int offset = tokens.Start;
            string key = tokens.GetText();
            tokens.Next();
            bool isRepeated = first is not null && !(keys ??= new(StringComparer.Ordinal) { first }).Add(key);
            first ??= key;
            if (isRepeated)
            {
                findings.Add(Rules.DuplicateMember, offset, $"'{Spelling.Clip(key)}' is given twice; the first counts.", elementId);
                tokens.Skip();
            }
            else if (read(ref tokens, key, elementId, out T value))
            {
                entries.Add(new(key, value));
            }
        }

        return ValueMap<T>.FromEntries([.. entries]);
    }

    private bool ReadTag(ref JsonTokens tokens, string key, string? elementId, out ValueList<string> value)
    {
        value = ValueList<string>.Empty;
        if (tokens.Type == JsonTokenType.String)
        {
            value = [tokens.GetText()];
            return true;
        }

        if (tokens.Type != JsonTokenType.StartArray)
        {
            ValueReader.ReportType(ref tokens, findings, Spelling.Clip(key), "a string or a list of strings", elementId);
            return false;
        }

        var values = new List<string>();
        while (tokens.Next() != JsonTokenType.EndArray)
        {
            if (tokens.Type == JsonTokenType.String)
            {
                values.Add(tokens.GetText());
            }
            else
            {
                findings.Add(Rules.WrongType, tokens.Start, $"A value of the tag '{Spelling.Clip(key)}' must be a string, not {tokens.Describe()}.", elementId);
                tokens.Skip();
            }
        }

        value = [.. values];
        return true;
    }

    private bool ReadReason(ref JsonTokens tokens, string key, string? elementId, out string value)
    {
        value = string.Empty;
        if (tokens.Type != JsonTokenType.String)
        {
            ValueReader.ReportType(ref tokens, findings, Spelling.Clip(key), "a string, the reason", elementId);
            return false;
        }

        value = tokens.GetText();
        if (ElementRules.IsReason(value))
        {
            return true;
        }

        findings.Add(Rules.ValueOutOfRange, tokens.Start, $"The reason for suppressing '{Spelling.Clip(key)}' is blank; say why.", elementId);
        return false;
    }
}
