using System.Text;

namespace ArgumentGraph.Testing.Expectations;

/// <summary>Parts of sentences that several expectations say.</summary>
internal static class Sentence
{
    /// <summary>"a, b and c".</summary>
    public static string List(IEnumerable<string> ids)
    {
        string[] all = [.. ids];
        return all.Length <= 1 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} and {all[^1]}";
    }

    /// <summary>", except a and b", or nothing.</summary>
    public static string Except(NamedElements named) => named.IsNone ? string.Empty : $", except {List(named.Names)}";

    /// <summary>For example <c>P1 is in doubt: C6 challenged by D3.</c></summary>
    public static string NotStanding(Element element, Standing standing, RootCauses causes)
    {
        string state = standing == Standing.InDoubt ? "in doubt" : "unsupported";
        return causes.Causes.Count == 0 ? $"{element.Id} is {state}." : $"{element.Id} is {state}: {string.Join(", ", causes.Causes.Select(Cause))}.";
    }

    private static string Cause(RootCause cause)
    {
        string subject = cause.Relationship is { } relationship ? $"({relationship})" : cause.Element.Id;
        string reason = cause.Reason switch
        {
            StandingReason.TooFewSupporters => "has too few supporters",
            StandingReason.Circular => "supports itself",
            StandingReason.Confidence => "has a claim point whose argument rests on it",
            _ => InWords(cause.Reason.ToString()),
        };
        return cause.Challengers.Count == 0 ? $"{subject} {reason}" : $"{subject} {reason} by {List(cause.Challengers.Select(challenger => challenger.Id))}";
    }

    // TakenToHold: taken to hold.
    private static string InWords(string name)
    {
        var words = new StringBuilder();
        foreach (char letter in name)
        {
            words.Append(char.IsAsciiLetterUpper(letter) && words.Length > 0 ? " " : string.Empty).Append(char.ToLowerInvariant(letter));
        }

        return words.ToString();
    }
}
