using ArgumentGraph.Watching;

namespace ArgumentGraph.AspNetCore.Pages;

/// <summary>How standings look: the class that colours them, a sign, and a word.</summary>
internal static class StateMarks
{
    /// <summary>The class of an argument's card or row.</summary>
    public static string ClassOf(ArgumentState? state) =>
        state is null ? "waiting" : state is { LowestStanding: Standing.Supported, PathwaysOnTrust: > 0 } ? "trust" : ClassOf(state.LowestStanding);

    /// <summary>The class of a pathway.</summary>
    public static string ClassOf(PathwayState pathway) => pathway.IsOnTrust ? "trust" : ClassOf(pathway.Standing);

    /// <summary>The sign of a pathway, and what it means in a word or some.</summary>
    public static (string Sign, string Word) SignOf(PathwayState pathway) => pathway switch
    {
        { IsOnTrust: true } => ("≈", "supported on evidence that is taken as available, nobody said"),
        { Standing: Standing.Supported } => ("✓", "supported"),
        { Standing: Standing.InDoubt } => ("?", "in doubt"),
        _ => ("✗", "unsupported"),
    };

    /// <summary>How much of what stands is taken on trust, as a sentence without an end; null where nothing is.</summary>
    public static string? TrustText(ArgumentState state)
    {
        if (state.TakenAsAvailable == 0)
        {
            return null;
        }

        string items = $"{state.TakenAsAvailable} {(state.TakenAsAvailable == 1 ? "item" : "items")} of evidence taken as available, nobody said";
        return state.PathwaysOnTrust == 0 ? items
            : $"{items}: {state.PathwaysOnTrust} {(state.PathwaysOnTrust == 1 ? "pathway stands" : "pathways stand")} by that alone";
    }

    private static string ClassOf(Standing standing) => standing switch
    {
        Standing.Supported => "good",
        Standing.InDoubt => "doubt",
        _ => "bad",
    };
}
