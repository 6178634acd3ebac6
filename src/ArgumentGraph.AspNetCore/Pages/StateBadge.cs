using ArgumentGraph.Rendering;
using ArgumentGraph.Watching;

namespace ArgumentGraph.AspNetCore.Pages;

/// <summary>An argument's state as a badge. It holds no text of the argument.</summary>
internal static class StateBadge
{
    /// <summary>The badge of an argument of which no version could be read.</summary>
    public static string Unreadable { get; } = new Badge("argument", "cannot be read").ToSvg();

    public static string Of(ArgumentState state) =>
        Badge.OfPathways(
            [.. state.Pathways.Select(pathway => pathway.Standing)], state.PathwaysOnTrust, state.SharedLoadBearing.Count, state.IsLoadBearingExhaustive)
            .ToSvg();
}
