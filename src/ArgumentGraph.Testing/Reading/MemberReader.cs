using System.Globalization;
using System.Text.Json;
using ArgumentGraph.Findings;
using ArgumentGraph.Json;
using ArgumentGraph.Model;

namespace ArgumentGraph.Testing.Reading;

/// <summary>Reads the members of one object of a policy file, and reports what is wrong with them.</summary>
internal sealed class MemberReader
{
    private readonly PlacedValue _owner;
    private readonly string _name;
    private readonly FindingList _findings;

    /// <summary>Reports the members that the object cannot have.</summary>
    /// <param name="owner">The object.</param>
    /// <param name="name">What it is called in messages, with its article.</param>
    /// <param name="known">The members that it can have.</param>
    /// <param name="findings">Where to report.</param>
    public MemberReader(PlacedValue owner, string name, string[] known, FindingList findings)
    {
        _owner = owner;
        _name = Wording.Capital(name);
        _findings = findings;
        foreach ((string member, int offset, _) in owner.Members.Where(member => !known.Contains(member.Name, StringComparer.Ordinal)))
        {
            string ending = Spelling.Suggestion(member, known, $"; it can have {Wording.List(known, "and")}.");
            findings.Add(Rules.UnknownMember, offset, $"{_name} has no member '{Spelling.Clip(member)}'{ending}", severity: Severity.Error);
        }
    }

    /// <summary>The byte offset of the object.</summary>
    public int Offset => _owner.Offset;

    public bool Has(string member) => Find(member) is not null;

    /// <summary>The byte offset of the value of a member that the object has.</summary>
    public int OffsetOf(string member) => Find(member)!.Offset;

    /// <summary>The value of a member, or null, which is reported.</summary>
    public PlacedValue? Required(string member)
    {
        PlacedValue? value = Find(member);
        if (value is null)
        {
            _findings.Add(Rules.MissingMember, Offset, $"{_name} has no '{member}', which it needs.");
        }

        return value;
    }

    public string? Text(string member) => Find(member, JsonTokenType.String, "a string")?.Text;

    /// <summary>A text that is not blank.</summary>
    public string? Filled(string member)
    {
        string? text = Text(member);
        if (text is not null && string.IsNullOrWhiteSpace(text))
        {
            Report(member, "is blank; write something, or leave it out.");
            return null;
        }

        return text;
    }

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

        _findings.Add(Rules.InvalidDate, OffsetOf(member), $"'{member}' must be a date (YYYY-MM-DD), not '{Spelling.Clip(text)}'.");
        return null;
    }

    public T? Choice<T>(string member, (string Word, T Value)[] choices)
        where T : struct
    {
        if (Text(member) is not { } text)
        {
            return null;
        }

        int index = Array.FindIndex(choices, choice => choice.Word == text);
        if (index >= 0)
        {
            return choices[index].Value;
        }

        string[] words = [.. choices.Select(choice => choice.Word)];
        Report(member, $"is '{Spelling.Clip(text)}'{Spelling.Suggestion(text, words, $"; it takes {Wording.List(words, "or")}.")}");
        return null;
    }

    /// <summary>A whole number; 2.0 and 2e0 are such too, as they are to JSON Schema.</summary>
    public int? WholeNumber(string member, int least)
    {
        if (Number(member, "a whole number") is not { } number)
        {
            return null;
        }

        if (number >= least && number <= int.MaxValue && number == Math.Floor(number))
        {
            return (int)number;
        }

        Report(member, string.Create(CultureInfo.InvariantCulture, $"is {Find(member)!.Text}; it is a whole number from {least} on."));
        return null;
    }

    public double? Probability(string member)
    {
        if (Number(member, "a number") is not { } number)
        {
            return null;
        }

        if (number is >= 0 and <= 1)
        {
            return number;
        }

        Report(member, $"is {Find(member)!.Text}; it is a number from 0 to 1.");
        return null;
    }

    /// <summary>The list 'pathways': left out for all, and not empty, since that would leave open which is meant.</summary>
    public ValueList<string> Pathways()
    {
        if (Find("pathways") is { Type: JsonTokenType.StartArray, Items.Count: 0 })
        {
            Report("pathways", "is empty; name pathways, or leave it out for all.");
        }

        return Ids("pathways");
    }

    public ValueList<string> Ids(string member)
    {
        if (Find(member, JsonTokenType.StartArray, "a list of ids") is not { } list)
        {
            return ValueList<string>.Empty;
        }

        foreach (PlacedValue item in list.Items.Where(item => item.Type != JsonTokenType.String))
        {
            _findings.Add(Rules.WrongType, item.Offset, $"An id in '{member}' is {item.Description}; it takes a string.");
        }

        return [.. list.Items.Where(item => item.Type == JsonTokenType.String).Select(item => item.Text)];
    }

    private double? Number(string member, string expected) =>
        Find(member, JsonTokenType.Number, expected) is { } value ? double.Parse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture) : null;

    private void Report(string member, string problem) => _findings.Add(Rules.ValueOutOfRange, OffsetOf(member), $"'{member}' {problem}");

    private PlacedValue? Find(string member) => _owner.Members.FirstOrDefault(entry => entry.Name == member).Value;

    // Reports a value of another type.
    private PlacedValue? Find(string member, JsonTokenType type, string expected)
    {
        PlacedValue? value = Find(member);
        if (value is null || value.Type == type)
        {
            return value;
        }

        _findings.Add(Rules.WrongType, value.Offset, $"'{member}' is {value.Description}; it takes {expected}.");
        return null;
    }
}
