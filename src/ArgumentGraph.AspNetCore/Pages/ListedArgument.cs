using System.Globalization;
using ArgumentGraph.Watching;

namespace ArgumentGraph.AspNetCore.Pages;

/// <summary>What the script of an overview orders and finds arguments by.</summary>
internal static class ListedArgument
{
    /// <summary>The attributes of an argument's card or row.</summary>
    /// <param name="served">The argument.</param>
    /// <param name="now">The time.</param>
    public static string Attributes(WatchedArgument served, DateTimeOffset now)
    {
        ArgumentState? state = served.State;
        double share = state is { Pathways.Count: > 0 } ? state.StandingPathways / (double)state.Pathways.Count : 1;
        long changed = (served.LastChange?.After.Since ?? DateTimeOffset.UnixEpoch).ToUnixTimeSeconds();
        string group = served.Group is { } named ? $" data-group=\"{StateCard.TextOf(named)}\"" : string.Empty;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"data-name=\"{StateCard.TextOf(served.Name)}\" data-trouble=\"{Troubles.Words[(int)Troubles.Of(served, now)]}\" data-share=\"{share:0.####}\" "
            + $"data-changed=\"{changed}\" data-expires=\"{state?.DaysUntilExpiry ?? int.MaxValue}\"{group}");
    }

    /// <summary>What changed last, or since when nothing has changed; empty until the first entry of the history.</summary>
    /// <param name="served">The argument.</param>
    /// <param name="now">The time: the year is left out where it is this year.</param>
    public static string ChangeText(WatchedArgument served, DateTimeOffset now) => (served.LastChange, served.History) switch
    {
        ({ } change, _) => change.ToText(DateOnly.FromDateTime(now.UtcDateTime)),
        (_, [{ Since.UtcDateTime: var first }, ..]) =>
            $"unchanged since {first.ToString(first.Year == now.UtcDateTime.Year ? "d MMMM" : "d MMMM yyyy", CultureInfo.InvariantCulture)}",
        _ => string.Empty,
    };
}
