using System.Globalization;
using System.Text;
using System.Text.Json;
using ArgumentGraph.Findings;
using ArgumentGraph.Model;
using ArgumentGraph.Text;

namespace ArgumentGraph.Json;

/// <summary>Reads the values of members; one of a wrong type, or out of range, is reported and ignored.</summary>
internal sealed class ValueReader(FindingList findings)
{
    private static readonly string[] Kinds = [.. Enum.GetValues<ElementKind>().Select(Words.ToWord)];
    private static readonly string[] Standings = [.. Enum.GetValues<Standing>().Select(Words.ToWord)];
    private static readonly string[] EvidenceStates = [.. Enum.GetValues<EvidenceState>().Select(Words.ToWord)];
    private static readonly string[] AssumptionStates = [.. Enum.GetValues<AssumptionState>().Select(Words.ToWord)];

    public static string ReservedMessage(string name) => $"'{name}' is reserved for a later version of the format; put values of your own under 'data'.";

    public static string StateMessage(string word, ElementKind? kind)
    {
        string[] words = kind switch
        {
            ElementKind.Evidence => EvidenceStates,
            ElementKind.Assumption => AssumptionStates,
            _ => [.. EvidenceStates.Union(AssumptionStates, StringComparer.Ordinal)],
        };
        string owner = kind == ElementKind.Assumption ? "assumptions" : "evidence";
        return $"'{Spelling.Clip(word)}' is not a state of {owner}{Spelling.Suggestion(word, words, $"; expected {Wording.List(words, "or")}.")}";
    }

    public static string CostMessage(string value) => $"'cost' must be a number of at least 0, not {value}.";

    public static string DateMessage(string text, ElementMember member)
    {
        const int DateLength = 10;
        bool isTime = text.Length > DateLength && text[DateLength] is 'T' or 't' or ' ' && DateOf(text.AsSpan(0, DateLength)) is not null;
        return isTime
            ? $"'{member.ToName()}' must be a date without a time: \"{text[..DateLength]}\", not '{Spelling.Clip(text)}'."
            : $"'{member.ToName()}' must be a date (YYYY-MM-DD), not '{Spelling.Clip(text)}'.";
    }

    public static EvidenceState? EvidenceStateOf(ReadOnlySpan<byte> word) => word.Length switch
    {
        7 when word.SequenceEqual("planned"u8) => EvidenceState.Planned,
        7 when word.SequenceEqual("missing"u8) => EvidenceState.Missing,
        8 when word.SequenceEqual("disputed"u8) => EvidenceState.Disputed,
        9 when word.SequenceEqual("available"u8) => EvidenceState.Available,
        9 when word.SequenceEqual("withdrawn"u8) => EvidenceState.Withdrawn,
        _ => null,
    };

    public static AssumptionState? AssumptionStateOf(ReadOnlySpan<byte> word) => word.Length switch
    {
        5 when word.SequenceEqual("holds"u8) => AssumptionState.Holds,
        7 when word.SequenceEqual("invalid"u8) => AssumptionState.Invalid,
        8 when word.SequenceEqual("disputed"u8) => AssumptionState.Disputed,
        _ => null,
    };

    /// <summary>The kind that a token names as kinds are written; null where it has to be looked at more closely.</summary>
    public static ElementKind? KindOf(in JsonTokens tokens) => tokens.Type == JsonTokenType.String && !tokens.IsEscaped ? KindOf(tokens.Value) : null;

    /// <summary>Reports a value of a wrong type, and reads over it.</summary>
    public static void ReportType(ref JsonTokens tokens, FindingList findings, string name, string expected, string? elementId)
    {
        findings.Add(Rules.WrongType, tokens.Start, $"'{name}' must be {expected}, not {tokens.Describe()}.", elementId);
        tokens.Skip();
    }

    public string? ReadString(ref JsonTokens tokens, ElementMember member, string? elementId) => ReadString(ref tokens, member.ToName(), elementId);

    public string? ReadString(ref JsonTokens tokens, string name, string? elementId)
    {
        if (tokens.Type == JsonTokenType.String)
        {
            return tokens.GetText();
        }

        ReportType(ref tokens, findings, name, "a string", elementId);
        return null;
    }

    public bool ReadBoolean(ref JsonTokens tokens, ElementMember member, string? elementId) => ReadBoolean(ref tokens, member.ToName(), elementId);

    public bool ReadBoolean(ref JsonTokens tokens, string name, string? elementId)
    {
        if (tokens.Type is not (JsonTokenType.True or JsonTokenType.False))
        {
            ReportType(ref tokens, findings, name, "true or false", elementId);
        }

        return tokens.Type == JsonTokenType.True;
    }

    public ElementKind? ReadKind(ref JsonTokens tokens, string? elementId)
    {
        if (tokens.Type != JsonTokenType.String)
        {
            ReportType(ref tokens, findings, ElementMember.Kind.ToName(), "a string", elementId);
            return null;
        }

        ElementKind? kind = tokens.IsEscaped ? KindOf(Encoding.UTF8.GetBytes(tokens.GetText())) : KindOf(tokens.Value);
        if (kind is null)
        {
            string message = string.Empty;
            if (findings.WillShow(Rules.UnknownKind))
            {
                string word = tokens.GetTextForMessage();
                message = $"Unknown kind of element '{word}'{Spelling.Suggestion(word, Kinds, $"; expected {Wording.List(Kinds, "or")}.")}";
            }

            findings.Add(Rules.UnknownKind, tokens.Start, message, elementId);
        }

        return kind;
    }

    public Requirement ReadRequirement(ref JsonTokens tokens, ElementFields? element)
    {
        const string Expected = "\"all\", \"any\" or { \"atLeast\": k }";
        if (tokens.Type == JsonTokenType.StartObject)
        {
            return ReadAtLeast(ref tokens, element);
        }

        if (tokens.Type != JsonTokenType.String)
        {
            ReportType(ref tokens, findings, ElementMember.Requires.ToName(), Expected, element?.Id);
            return Requirement.All;
        }

        if (!tokens.IsEscaped && tokens.Value.SequenceEqual("any"u8))
        {
            return Requirement.Any;
        }

        string word = tokens.GetText();
        switch (word)
        {
            case "all":
                return Requirement.All;
            case "any":
                return Requirement.Any;
            default:
                findings.Add(Rules.ValueOutOfRange, tokens.Start, $"'requires' must be {Expected}, not '{Spelling.Clip(word)}'.", element?.Id);
                return Requirement.All;
        }
    }

    public Standing? ReadStanding(ref JsonTokens tokens, ElementMember member, string? elementId)
    {
        if (ReadString(ref tokens, member, elementId) is not { } word)
        {
            return null;
        }

        if (Array.IndexOf(Standings, word) is >= 0 and int standing)
        {
            return (Standing)standing;
        }

        string ending = Spelling.Suggestion(word, Standings, $"; expected {Wording.List(Standings, "or")}.");
        findings.Add(Rules.ValueOutOfRange, tokens.Start, $"'{Spelling.Clip(word)}' is not a standing{ending}", elementId);
        return null;
    }

    public double? ReadCost(ref JsonTokens tokens, string? elementId)
    {
        if (tokens.Type != JsonTokenType.Number)
        {
            ReportType(ref tokens, findings, ElementMember.Cost.ToName(), "a number", elementId);
            return null;
        }

        double number = NumberOf(ref tokens);
        if (number >= 0 && double.IsFinite(number))
        {
            return number;
        }

        findings.Add(Rules.ValueOutOfRange, tokens.Start, CostMessage(tokens.GetTextForMessage()), elementId);
        return null;
    }

    public DateOnly? ReadDate(ref JsonTokens tokens, ElementMember member, string? elementId)
    {
        if (ReadString(ref tokens, member, elementId) is not { } text)
        {
            return null;
        }

        if (DateOf(text) is { } date)
        {
            return date;
        }

        findings.Add(Rules.InvalidDate, tokens.Start, DateMessage(text, member), elementId);
        return null;
    }

    /// <summary>A whole number of at least 1.</summary>
    public int? ReadCount(ref JsonTokens tokens, string name, string? elementId) => ReadWhole(ref tokens, name, 1, int.MaxValue, elementId);

    /// <summary>A whole number in a range; of one that ends at the greatest there is, only its beginning is spoken of.</summary>
    public int? ReadWhole(ref JsonTokens tokens, string name, int least, int most, string? elementId)
    {
        if (tokens.Type != JsonTokenType.Number)
        {
            ReportType(ref tokens, findings, name, "a whole number", elementId);
            return null;
        }

        if (WholeOf(ref tokens, least, most) is { } whole)
        {
            return whole;
        }

        string range = most == int.MaxValue
            ? string.Create(CultureInfo.InvariantCulture, $"of at least {least}")
            : string.Create(CultureInfo.InvariantCulture, $"from {least} to {most}");
        findings.Add(Rules.ValueOutOfRange, tokens.Start, $"'{name}' must be a whole number {range}, not {tokens.GetTextForMessage()}.", elementId);
        return null;
    }

    /// <summary>A number from 0 to 1.</summary>
    public double? ReadShare(ref JsonTokens tokens, string name, string? elementId)
    {
        const string Expected = "a number from 0 to 1";
        if (tokens.Type != JsonTokenType.Number)
        {
            ReportType(ref tokens, findings, name, Expected, elementId);
            return null;
        }

        double number = NumberOf(ref tokens);
        if (number is >= 0 and <= 1)
        {
            return number + 0.0; // -0 becomes 0
        }

        findings.Add(Rules.ValueOutOfRange, tokens.Start, $"'{name}' must be {Expected}, not {tokens.GetTextForMessage()}.", elementId);
        return null;
    }

    public TimeSpan? ReadDuration(ref JsonTokens tokens, string name, string? elementId)
    {
        if (tokens.Type != JsonTokenType.String)
        {
            ReportType(ref tokens, findings, name, "a duration, a string such as \"PT15M\"", elementId);
            return null;
        }

        TimeSpan? time = Duration.Parse(tokens.GetText(), out string? problem);
        if (problem is not null)
        {
            findings.Add(Rules.InvalidDuration, tokens.Start, $"'{name}' must be a duration {problem}", elementId);
        }

        return time;
    }

    // 2.0 and 2e0 are whole numbers too, as they are to JSON Schema.
    private static int? WholeOf(ref JsonTokens tokens, int least, int most) =>
        tokens.Type == JsonTokenType.Number && NumberOf(ref tokens) is var number && number >= least && number <= most && number == Math.Floor(number)
            ? (int)number
            : null;

    private static double NumberOf(ref JsonTokens tokens) => double.Parse(tokens.Value, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static ElementKind? KindOf(ReadOnlySpan<byte> word) => word.Length switch
    {
        4 when word.SequenceEqual("goal"u8) => ElementKind.Goal,
        5 when word.SequenceEqual("claim"u8) => ElementKind.Claim,
        7 when word.SequenceEqual("context"u8) => ElementKind.Context,
        8 when word.SequenceEqual("evidence"u8) => ElementKind.Evidence,
        8 when word.SequenceEqual("strategy"u8) => ElementKind.Strategy,
        10 when word.SequenceEqual("assumption"u8) => ElementKind.Assumption,
        13 when word.SequenceEqual("justification"u8) => ElementKind.Justification,
        _ => null,
    };

    public static DateOnly? DateOf(ReadOnlySpan<char> text)
    {
        if (text.Length != 10 || text[4] != '-' || text[7] != '-')
        {
            return null;
        }

        int year = DigitsOf(text[..4]);
        int month = DigitsOf(text.Slice(5, 2));
        int day = DigitsOf(text[8..]);
        return year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    private static int DigitsOf(ReadOnlySpan<char> digits)
    {
        int number = 0;
        foreach (char digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return -1;
            }

            number = (10 * number) + (digit - '0');
        }

        return number;
    }

    private Requirement ReadAtLeast(ref JsonTokens tokens, ElementFields? element)
    {
        int start = tokens.Start;
        bool isGiven = false;
        int? count = null;
        while (tokens.Next() == JsonTokenType.PropertyName)
        {
            int offset = tokens.Start;
            string name = !tokens.IsEscaped && tokens.Value.SequenceEqual("atLeast"u8) ? "atLeast" : tokens.GetText();
            tokens.Next();
            if (name != "atLeast")
            {
                findings.Add(
                    Rules.UnknownMember,
                    offset,
                    $"'requires' has no member '{Spelling.Clip(name)}'{Spelling.Suggestion(name, ["atLeast"], "; it takes { \"atLeast\": k }.")}",
                    element?.Id,
                    severity: Severity.Error);
                tokens.Skip();
            }
            else if (isGiven)
            {
                findings.Add(Rules.DuplicateMember, offset, "'atLeast' is given twice; the first counts.", element?.Id);
                tokens.Skip();
            }
            else
            {
                isGiven = true;
                count = WholeOf(ref tokens, 1, int.MaxValue) ?? ReadCount(ref tokens, "atLeast", element?.Id);
            }
        }

        if (!isGiven)
        {
            findings.Add(Rules.MissingMember, start, "'requires' has no 'atLeast'; it takes \"all\", \"any\" or { \"atLeast\": k }.", element?.Id);
        }

        return count is { } least ? Requirement.AtLeast(least) : Requirement.All;
    }
}
