namespace ArgumentGraph.Hidden;

/// <summary>What a public version can hide, field by field. The lists are fixed: what is hidden of an element says nothing of what it has.</summary>
internal static class HidableFields
{
    public const string Statement = "statement";
    public const string Title = "title";
    public const string Likelihood = "likelihood";

    /// <summary>What an element does in a response to harm, with the ids of the steps that it follows.</summary>
    public const string Step = "step";

    /// <summary>How much time a pathway leaves for a response.</summary>
    public const string Harm = "harm";

    /// <summary>Claim points, with the ids of what they cover and of their confidence arguments.</summary>
    public const string ClaimPoints = "claimPoints";

    /// <summary>Members that the format does not know, all of them together.</summary>
    public const string Other = "other";

    /// <summary>What says how an element stands by itself: hidden all at once, or not at all.</summary>
    public static readonly string[] OfState = ["state", "collected", "expires"];

    /// <summary>What can be hidden one by one, with the standing of nothing changed.</summary>
    public static readonly string[] OfText =
        [Statement, "description", "source", "subject", Likelihood, Step, Harm, ClaimPoints, "cost", "suppress", "tags", "data", Other];

    /// <summary>Of the case itself: its title, and what stands beside its elements.</summary>
    public static readonly string[] OfCase = [Title, Other];

    /// <summary>Every field of an element, sorted.</summary>
    public static readonly string[] OfElement = [.. OfText.Concat(OfState).Order(StringComparer.Ordinal)];

    /// <summary>What stands in the place of a hidden statement or title.</summary>
    public static string Placeholder(string? reason) => $"[Hidden: {reason}]";
}
