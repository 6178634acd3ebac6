using System.Text;
using System.Text.Json;
using ArgumentGraph.Findings;
using ArgumentGraph.Json;
using ArgumentGraph.Model;
using ArgumentGraph.Text;

namespace ArgumentGraph.Interchange.Tea;

/// <summary>Reads names and values in a case export, and reports at their places what is wrong with them.</summary>
internal sealed class TeaMembers(ArgumentImport draft)
{
    private readonly Utf8Text _raw = new();
    private int _halvesReported;

    /// <summary>Counts halves of surrogate pairs.</summary>
    public FindingList Halves { get; } = new(source: null);

    /// <summary>Goes to the value. Null, and over it, where the name has been given before.</summary>
    public string? ReadName(ref JsonTokens tokens, HashSet<string> given, string owner)
    {
        int at = tokens.Start;
        string name = TextOf(ref tokens);
        tokens.Next();
        if (given.Add(name))
        {
            return name;
        }

        Report(Rules.DuplicateMember, at, $"{owner} has '{Spelling.Clip(name)}' twice; the first counts.");
        tokens.Skip();
        return null;
    }

    public TeaText? ReadText(ref JsonTokens tokens, string what, bool mayBeNull)
    {
        if (tokens.Type == JsonTokenType.String)
        {
            return new TeaText(TextOf(ref tokens), IndexOf(tokens.Start));
        }

        if (tokens.Type != JsonTokenType.Null || !mayBeNull)
        {
            ReportType(ref tokens, $"{what} is a string");
        }

        return null;
    }

    public bool ReadFlag(ref JsonTokens tokens, string name)
    {
        if (tokens.Type is not (JsonTokenType.True or JsonTokenType.False or JsonTokenType.Null))
        {
            ReportType(ref tokens, $"A node's '{name}' is true or false");
            return false;
        }

        return tokens.Type == JsonTokenType.True;
    }

    public RawJson ReadRaw(ref JsonTokens tokens)
    {
        int at = tokens.Start;
        _raw.Clear();
        RawJsonText.Capture(ref tokens, _raw);
        ReportHalves(at);
        return RawJson.FromCompact(Encoding.UTF8.GetString(_raw.Written));
    }

    /// <summary>Goes over a value of another type than a rule asks for.</summary>
    public void ReportType(ref JsonTokens tokens, string rule)
    {
        Report(Rules.WrongType, tokens.Start, $"{rule}, not {tokens.Describe()}.");
        tokens.Skip();
    }

    public void ReportUnknown(string name, int at, string owner, string[] known) =>
        Report(Rules.UnknownMember, at, $"{owner} has no member '{Spelling.Clip(name)}'{Wording.Suggestion(name, known, "; it is kept, but has no effect.")}");

    public void ReportMissing(HashSet<string> given, string[] required, int at, string owner, string? elementId = null)
    {
        foreach (string name in required.Where(name => !given.Contains(name)))
        {
            draft.Report(Rules.MissingMember, draft.Main, at, $"{owner} has no '{name}'.", elementId);
        }
    }

    public int IndexOf(int offset) => draft.Main.IndexOfByte(offset);

    public void Report(Rule rule, int offset, string message) => draft.Report(rule, draft.Main, IndexOf(offset), message);

    private string TextOf(ref JsonTokens tokens)
    {
        int at = tokens.Start;
        string text = tokens.GetText();
        ReportHalves(at);
        return text;
    }

    private void ReportHalves(int at)
    {
        int count = Halves.CountOf(Rules.InvalidEncoding);
        if (count > _halvesReported)
        {
            _halvesReported = count;
            Report(Rules.InvalidEncoding, at, "Half a surrogate pair is not a valid character, and is read as U+FFFD.");
        }
    }
}
