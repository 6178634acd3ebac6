using ArgumentGraph.Watching;

namespace ArgumentGraph.AspNetCore.Pages;

/// <summary>How much an argument needs to be looked at: the most urgent first. An overview is in this order.</summary>
internal enum Trouble
{
    /// <summary>Its source cannot be read.</summary>
    Unreadable,

    /// <summary>A pathway fell in the last days, and stands no higher since.</summary>
    Fallen,

    /// <summary>A pathway is unsupported.</summary>
    Failing,

    /// <summary>A pathway is in doubt.</summary>
    InDoubt,

    /// <summary>A pathway falls within some days, because something expires.</summary>
    Expiring,

    /// <summary>It stands on evidence that is taken as available.</summary>
    OnTrust,

    /// <summary>Every pathway stands.</summary>
    Fine,

    /// <summary>It has not been judged yet.</summary>
    Waiting,
}

/// <summary>Tells how much an argument needs to be looked at.</summary>
internal static class Troubles
{
    private const int DaysAfterFall = 7;
    private const int DaysBeforeFall = 30;

    /// <summary>The words of the kinds, as they stand in addresses.</summary>
    public static readonly ValueList<string> Words = ["unreadable", "fallen", "failing", "doubt", "expiring", "trust", "fine", "waiting"];

    /// <param name="served">The argument.</param>
    /// <param name="now">The time, for what happened in the last days.</param>
    public static Trouble Of(WatchedArgument served, DateTimeOffset now) => served switch
    {
        { Argument: null } or { Problem: not null } => Trouble.Unreadable,
        { State: null } => Trouble.Waiting,
        { LastChange: { IsFall: true } fall } when IsRecent(fall, now) && IsStillDown(fall, served.State) => Trouble.Fallen,
        { State.LowestStanding: Standing.Unsupported } => Trouble.Failing,
        { State.LowestStanding: Standing.InDoubt } => Trouble.InDoubt,
        { State.DaysUntilFall: <= DaysBeforeFall } => Trouble.Expiring,
        { State.PathwaysOnTrust: > 0 } => Trouble.OnTrust,
        _ => Trouble.Fine,
    };

    private static bool IsRecent(VersionChange fall, DateTimeOffset now) => fall.After.Since > now.AddDays(-DaysAfterFall);

    // A pathway that was removed has not been mended.
    private static bool IsStillDown(VersionChange fall, ArgumentState state) => fall.Fallen.Any(id =>
        state.Pathways.FirstOrDefault(pathway => pathway.Element.Id == id)?.Standing is not { } now
        || now < fall.Before.Pathways.First(pathway => pathway.Id == id).Standing);
}
