using System.Globalization;
using ArgumentGraph.Watching;

namespace ArgumentGraph.AspNetCore.Pages;

/// <summary>How standings look: the class that colours and signs them, and a word.</summary>
internal static class StateMarks
{
    /// <summary>The class of an argument's card or row.</summary>
    public static string ClassOf(ArgumentState? state) =>
        state is null ? "waiting" : state is { LowestStanding: Standing.Supported, PathwaysOnTrust: > 0 } ? "trust" : ClassOf(state.LowestStanding);

    /// <summary>The class of a pathway.</summary>
    public static string ClassOf(PathwayState pathway) => pathway.IsOnTrust ? "trust" : ClassOf(pathway.Standing);

    /// <summary>How a pathway stands, in words: its sign is a matter of style.</summary>
    public static string WordsOf(PathwayState pathway) => pathway switch
    {
        { IsOnTrust: true } => "supported on evidence that is taken as available, nobody said",
        { Standing: Standing.Supported } => "supported",
        { Standing: Standing.InDoubt } => "in doubt",
        _ => "unsupported",
    };

    /// <summary>How much evidence is taken as available, and how much stands by that alone, as a sentence without an end; null where none is.</summary>
    public static string? TrustText(ArgumentState state) => state.TakenAsAvailable == 0 ? null
        : $"taken as available, nobody said: {Count(state.TakenAsAvailable, "item", "items")} of evidence"
            + (state.PathwaysOnTrust == 0 ? string.Empty : $"; {Count(state.PathwaysOnTrust, "pathway stands", "pathways stand")} by that alone");

    private static string Count(int number, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many)}");

    private static string ClassOf(Standing standing) => standing switch
    {
        Standing.Supported => "good",
        Standing.InDoubt => "doubt",
        _ => "bad",
    };
}
