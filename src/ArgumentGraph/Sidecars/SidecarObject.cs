using System.Globalization;
using System.Text.Json;
using ArgumentGraph.Model;

namespace ArgumentGraph;

/// <summary>
/// Reads the members of one object of a <see cref="JsonSidecar"/>. Each call gives the member's value, or null (of a list: no items) if the object does not
/// have the member; a value that is not what was asked for is reported to the document, and gives null too. Calls are linear in the number of members.
/// </summary>
public sealed partial class SidecarObject
{
    private readonly JsonSidecar _document;

    internal SidecarObject(JsonSidecar document, SidecarValue value, string name)
    {
        _document = document;
        Value = value;
        DisplayName = Wording.Capital(name);
    }

    /// <summary>The object itself.</summary>
    public SidecarValue Value { get; }

    /// <summary>What it is called at the beginning of a message, for example <c>The review</c>.</summary>
    public string DisplayName { get; }

    /// <summary>Reports the members that the object cannot have, with what may have been meant.</summary>
    /// <param name="members">The members that it can have.</param>
    /// <param name="severity">How much it matters: whoever misspells a member says something that is not read.</param>
    /// <exception cref="ArgumentNullException"><paramref name="members"/> is null.</exception>
    public void AllowOnly(IReadOnlyCollection<string> members, Severity severity = Severity.Error)
    {
        ArgumentNullException.ThrowIfNull(members);
        foreach (SidecarMember member in Value.Members.Where(member => !members.Contains(member.Name, StringComparer.Ordinal)))
        {
            string ending = Spelling.Suggestion(member.Name, members, $"; it can have {Wording.List([.. members], "and")}.");
            _document.Report(Rules.UnknownMember, member.Offset, $"{DisplayName} has no member '{Spelling.Clip(member.Name)}'{ending}", severity);
        }
    }

    /// <summary>Reports it if the object does not begin by naming the format that is expected of it, in the member <c>format</c>.</summary>
    /// <param name="format">The format and its version, for example <c>argument-graph-policy/1</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="format"/> is null or empty.</exception>
    public void RequireFormat(string format)
    {
        ArgumentException.ThrowIfNullOrEmpty(format);
        if (!Has("format"))
        {
            _document.Report(Rules.UnknownFormat, Value, $"{DisplayName} has no 'format'; begin it with \"format\": \"{format}\".");
        }
        else if (Text("format") is { } given && given != format)
        {
            _document.Report(Rules.UnknownFormat, Value.Find("format")!, $"The format is '{Spelling.Clip(given)}'; '{format}' is the one known here.");
        }
    }

    /// <summary>Whether the object has a member, whatever its value.</summary>
    /// <param name="member">The member's name.</param>
    public bool Has(string member) => Value.Find(member) is not null;

    /// <summary>The value of a member; a missing member is reported.</summary>
    /// <param name="member">The member's name.</param>
    public SidecarValue? Required(string member)
    {
        SidecarValue? value = Value.Find(member);
        if (value is null)
        {
            _document.Report(Rules.MissingMember, Value, $"{DisplayName} has no '{member}', which it needs.");
        }

        return value;
    }

    /// <summary>A string.</summary>
    /// <param name="member">The member's name.</param>
    public string? Text(string member) => Find(member, JsonValueKind.String, "a string")?.Text;

    /// <summary>A string that is not blank.</summary>
    /// <param name="member">The member's name.</param>
    public string? FilledText(string member)
    {
        string? text = Text(member);
        if (text is not null && string.IsNullOrWhiteSpace(text))
        {
            Report(member, "is blank; write something, or leave it out.");
            return null;
        }

        return text;
    }

    /// <summary>One of several words.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="words">The words that it can be.</param>
    /// <param name="isRequired">Whether a missing member is reported.</param>
    /// <exception cref="ArgumentNullException"><paramref name="words"/> is null.</exception>
    public string? Choice(string member, IReadOnlyCollection<string> words, bool isRequired = false)
    {
        ArgumentNullException.ThrowIfNull(words);
        string choices = Wording.List([.. words], "or");
        if (isRequired && !Has(member))
        {
            _document.Report(Rules.MissingMember, Value, $"{DisplayName} has no '{member}', which it needs; it takes {choices}.");
        }

        string? text = Text(member);
        if (text is null || words.Contains(text, StringComparer.Ordinal))
        {
            return text;
        }

        Report(member, $"is '{Spelling.Clip(text)}'{Spelling.Suggestion(text, words, $"; it takes {choices}.")}");
        return null;
    }

    /// <summary>True or false; false if the object does not have the member.</summary>
    /// <param name="member">The member's name.</param>
    public bool Flag(string member)
    {
        SidecarValue? value = Value.Find(member);
        if (value is not null and not { Kind: JsonValueKind.True or JsonValueKind.False })
        {
            _document.Report(Rules.WrongType, value, $"'{member}' is {value.Description}; it takes true or false.");
        }

        return value?.Kind == JsonValueKind.True;
    }

    /// <summary>A day, written <c>YYYY-MM-DD</c>.</summary>
    /// <param name="member">The member's name.</param>
    public DateOnly? Date(string member)
    {
        if (Text(member) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
        {
            return date;
        }

        _document.Report(Rules.InvalidDate, Value.Find(member)!, $"'{member}' must be a date (YYYY-MM-DD), not '{Spelling.Clip(text)}'.");
        return null;
    }

    /// <summary>A whole number; 2.0 and 2e0 are such too, as they are to JSON Schema.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="least">The least that it can be.</param>
    public int? WholeNumber(string member, int least = int.MinValue)
    {
        if (Parse(member, "a whole number") is not { } number)
        {
            return null;
        }

        if (number >= least && number <= int.MaxValue && number == Math.Floor(number))
        {
            return (int)number;
        }

        string range = least == int.MinValue ? string.Empty : string.Create(CultureInfo.InvariantCulture, $" from {least} on");
        Report(member, $"is {Value.Find(member)!.Text}; it is a whole number{range}.");
        return null;
    }

    /// <summary>A number between two bounds, both included; a number too large for <see cref="double"/> is beyond every bound.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="least">The least that it can be.</param>
    /// <param name="most">The most that it can be.</param>
    public double? Number(string member, double least, double most)
    {
        if (Parse(member, "a number") is not { } number)
        {
            return null;
        }

        if (double.IsFinite(number) && number >= least && number <= most)
        {
            return number;
        }

        Report(member, string.Create(CultureInfo.InvariantCulture, $"is {Value.Find(member)!.Text}; it is a number from {least} to {most}."));
        return null;
    }

    /// <summary>A list of strings, for example of ids; items that are not strings are reported and left out.</summary>
    /// <param name="member">The member's name.</param>
    public ValueList<string> Texts(string member)
    {
        if (Find(member, JsonValueKind.Array, "a list of strings") is not { } list)
        {
            return ValueList<string>.Empty;
        }

        foreach (SidecarValue item in list.Items.Where(item => item.Kind != JsonValueKind.String))
        {
            _document.Report(Rules.WrongType, item, $"An item of '{member}' is {item.Description}; it takes a string.");
        }

        return [.. list.Items.Where(item => item.Kind == JsonValueKind.String).Select(item => item.Text)];
    }

    /// <summary>The items of a list of any values.</summary>
    /// <param name="member">The member's name.</param>
    public ValueList<SidecarValue> Items(string member) => Find(member, JsonValueKind.Array, "a list")?.Items ?? ValueList<SidecarValue>.Empty;

    /// <summary>Reports that the value of a member is out of range.</summary>
    /// <param name="member">A member that the object has.</param>
    /// <param name="problem">How the sentence goes on after the member's name: what it is, and what would be right.</param>
    /// <exception cref="KeyNotFoundException">The object does not have the member.</exception>
    public void Report(string member, string problem) => _document.Report(
        Rules.ValueOutOfRange,
        Value.Find(member) ?? throw new KeyNotFoundException($"{DisplayName} has no member '{member}'."),
        $"'{member}' {problem}");

    private double? Parse(string member, string expected) =>
        Find(member, JsonValueKind.Number, expected) is { } value ? double.Parse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture) : null;

    // Reports a value of another type.
    private SidecarValue? Find(string member, JsonValueKind kind, string expected)
    {
        SidecarValue? value = Value.Find(member);
        if (value is null || value.Kind == kind)
        {
            return value;
        }

        _document.Report(Rules.WrongType, value, $"'{member}' is {value.Description}; it takes {expected}.");
        return null;
    }
}
