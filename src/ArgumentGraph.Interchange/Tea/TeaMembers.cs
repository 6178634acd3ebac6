using System.Text.Json;

namespace ArgumentGraph.Interchange.Tea;

/// <summary>Reads names and values in a case export, and reports at their places what is wrong with them.</summary>
internal sealed class TeaMembers(ArgumentImport draft)
{
    /// <summary>Goes to the value. Null, and over it, where the name has been given before.</summary>
    public string? ReadName(ref JsonSourceReader tokens, HashSet<string> given, string owner)
    {
        int at = tokens.At;
        string name = tokens.GetText();
        tokens.Next();
        if (given.Add(name))
        {
            return name;
        }

        Report(Rules.DuplicateMember, at, $"{owner} has '{Spelling.Clip(name)}' twice; the first counts.");
        tokens.Skip();
        return null;
    }

    public TeaText? ReadText(ref JsonSourceReader tokens, string what, bool mayBeNull)
    {
        if (tokens.Type == JsonTokenType.String)
        {
            return new TeaText(tokens.GetText(), tokens.At);
        }

        if (tokens.Type != JsonTokenType.Null || !mayBeNull)
        {
            ReportType(ref tokens, $"{what} is a string");
        }

        return null;
    }

    public bool ReadFlag(ref JsonSourceReader tokens, string name)
    {
        if (tokens.Type is not (JsonTokenType.True or JsonTokenType.False or JsonTokenType.Null))
        {
            ReportType(ref tokens, $"A node's '{name}' is true or false");
            return false;
        }

        return tokens.Type == JsonTokenType.True;
    }

    /// <summary>Goes over a value of another type than a rule asks for.</summary>
    public void ReportType(ref JsonSourceReader tokens, string rule)
    {
        Report(Rules.WrongType, tokens.At, $"{rule}, not {tokens.Describe()}.");
        tokens.Skip();
    }

    public void ReportUnknown(string name, int at, string owner, string[] known) =>
        Report(Rules.UnknownMember, at, $"{owner} has no member '{Spelling.Clip(name)}'{Spelling.Suggestion(name, known, "; it is kept, but has no effect.")}");

    public void ReportMissing(HashSet<string> given, string[] required, int at, string owner, string? elementId = null)
    {
        foreach (string name in required.Where(name => !given.Contains(name)))
        {
            draft.Report(Rules.MissingMember, draft.Main, at, $"{owner} has no '{name}'.", elementId);
        }
    }

    public void Report(Rule rule, int at, string message) => draft.Report(rule, draft.Main, at, message);
}
