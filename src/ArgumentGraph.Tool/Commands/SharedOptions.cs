using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ArgumentGraph.Interchange;
using ArgumentGraph.Tool.Running;

namespace ArgumentGraph.Tool.Commands;

/// <summary>In what form a report is written.</summary>
internal enum Format
{
    Text,
    Json,
    Sarif,
    JUnit,
}

/// <summary>Arguments and options that several commands have.</summary>
internal static class SharedOptions
{
    /// <summary>A misspelt option would be taken for a file. A file that does begin with a hyphen can be given as <c>./-name</c>.</summary>
    public static void RefuseUnknownOptions(ArgumentResult result)
    {
        foreach (Token token in result.Tokens.Where(token => token.Value is ['-', _, ..]))
        {
            result.AddError($"Unknown option '{token.Value}'.");
        }
    }

    /// <param name="result">What was given.</param>
    /// <param name="after">How many words at the end are not files to be read.</param>
    public static void RefuseTwoStandardInputs(ArgumentResult result, int after)
    {
        if (result.Tokens.SkipLast(after).Count(token => token.Value == Inputs.StandardInput) > 1)
        {
            result.AddError("Standard input can be read only once.");
        }
    }

    public static Option<DateOnly?> Date(string description = "The day on which evidence is judged [default: the settings', else today, UTC]") => new("--date")
    {
        Description = description,
        HelpName = "YYYY-MM-DD",
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
            {
                return date;
            }

            result.AddError($"'{result.Tokens[0].Value}' is not a date. Write it as YYYY-MM-DD.");
            return null;
        },
    };

    /// <summary>What is shown of each element besides its statement.</summary>
    public static Option<string?> Show(string where) => new("--show")
    {
        Description = $"What to show of each element, {where}, with commas between: state, source, subject, "
            + "collected, expires, probability, doubt, cost, a tag, a member of data",
        HelpName = "NAMES",
    };

    /// <summary>An option that takes the name of a format.</summary>
    public static Option<ArgumentFormat?> FormatOption(string name, string description, Func<ArgumentFormat, bool> isPossible)
    {
        string names = string.Join('|', ArgumentFormats.All.Where(isPossible).Select(format => format.Name));
        return new Option<ArgumentFormat?>(name)
        {
            Description = description,
            HelpName = names,
            CustomParser = result =>
            {
                if (ArgumentFormats.Find(result.Tokens[0].Value) is { } format && isPossible(format))
                {
                    return format;
                }

                string expected = names.Replace("|", ", ", StringComparison.Ordinal);
                result.AddError($"'{result.Tokens[0].Value}' is not a value of {name}; expected one of {expected}.");
                return null;
            },
        };
    }

    public static Option<Baseline> BaselineOption() => Choice(
        "--baseline",
        "as-is: what is in hand; as-planned: planned evidence counts as available; as-argued: structure alone",
        ("as-is", Baseline.AsIs),
        ("as-planned", Baseline.AsPlanned),
        ("as-argued", Baseline.AsArgued));

    public static Option<Format> TextOrJson() => Choice("--format", "How to write the report", ("text", Format.Text), ("json", Format.Json));

    /// <summary>An option that takes one of a few words; the first is the type's default, which is taken where the option is not given.</summary>
    public static Option<T> Choice<T>(string name, string description, params (string Word, T Value)[] choices)
        where T : struct
    {
        if (!EqualityComparer<T>.Default.Equals(choices[0].Value, default))
        {
            throw new ArgumentException($"The first word of {name} must mean {default(T)}, what an option comes to that is not given.", nameof(choices));
        }

        return new Option<T>(name)
        {
            Description = $"{description} [default: {choices[0].Word}]",
            HelpName = WordsOf(choices),
            CustomParser = result => Chosen(result, name, choices) ?? default,
        };
    }

    /// <summary>An option that takes one of a few words; null where it is not given.</summary>
    public static Option<T?> OptionalChoice<T>(string name, string description, params (string Word, T Value)[] choices)
        where T : struct => new(name)
        {
            Description = description,
            HelpName = WordsOf(choices),
            CustomParser = result => Chosen(result, name, choices),
        };

    public static Option<ValidationProfile?> Profile() => new("--profile")
    {
        Description = "How much findings weigh: for an argument that is being written, for a build, "
            + "or for one that is relied on [default: that of the settings, else ci]",
        HelpName = string.Join('|', ValidationProfile.All.Select(profile => profile.Name)),
        CustomParser = result =>
        {
            string name = result.Tokens[0].Value;
            if (ValidationProfile.Find(name) is not { } profile)
            {
                result.AddError($"'{name}' is not a value of --profile; expected one of {string.Join(", ", ValidationProfile.All.Select(each => each.Name))}.");
                return null;
            }

            return profile;
        },
    };

    public static Option<string[]> Ids(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "ID",
        Arity = ArgumentArity.OneOrMore,
        DefaultValueFactory = _ => [],
    };

    public static Option<int?> Number(string name, string description, int least, int most) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most)
            {
                return number;
            }

            string range = most == int.MaxValue
                ? $"at least {least.ToString(CultureInfo.InvariantCulture)}"
                : string.Create(CultureInfo.InvariantCulture, $"from {least} to {most}");
            result.AddError($"'{result.Tokens[0].Value}' is not a value of {name}; expected a whole number, {range}.");
            return null;
        },
    };

    private static string WordsOf<T>((string Word, T Value)[] choices) => string.Join('|', choices.Select(choice => choice.Word));

    private static T? Chosen<T>(ArgumentResult result, string name, (string Word, T Value)[] choices)
        where T : struct
    {
        string word = result.Tokens[0].Value;
        int index = Array.FindIndex(choices, choice => choice.Word == word);
        if (index >= 0)
        {
            return choices[index].Value;
        }

        result.AddError($"'{word}' is not a value of {name}; expected one of {string.Join(", ", choices.Select(choice => choice.Word))}.");
        return null;
    }
}
