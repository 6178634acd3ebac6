using ArgumentGraph.Watching;

namespace ArgumentGraph.AspNetCore.Tests.Browser;

/// <summary>Thirty arguments in two groups, of every kind of trouble, the last of which comes first.</summary>
internal static class WallCases
{
    public const int Count = 30;

    /// <summary>Adds them, in an order that says nothing; a file that does not exist is one of them.</summary>
    public static void Add(WatchOptions options)
    {
        for (int i = 1; i <= Count - 2; i++)
        {
            options.AddArgument($"case-{i:00}", Case(i), i % 2 == 0 ? "North" : "South");
        }

        options.AddFile("unreadable", "unreadable.json", group: "North"); // and the sample is one
    }

    /// <summary>An argument of a few pathways: every seventh stands, falls soon, is in doubt, …</summary>
    public static Argument Case(int i)
    {
        var draft = new ArgumentBuilder($"Braking in weather of kind {i}, as seen on the test track and on public roads");
        for (int pathway = 1; pathway <= 1 + (i % 12); pathway++)
        {
            var evidence = new Evidence($"E{pathway}", $"Campaign {pathway}") { State = EvidenceState.Available };
            draft.Goal($"P{pathway}", $"Harm of kind {pathway} is ruled out").AsPathway().SupportedByAll(draft.Evidence((i % 7, pathway) switch
            {
                (1, 1) => evidence with { State = EvidenceState.Missing },
                (2, 1) => evidence with { State = EvidenceState.Disputed },
                (3, 1) => evidence with { Expires = new DateOnly(2026, 11, 20) },
                (4, _) => evidence with { State = null },
                _ => evidence,
            }));
        }

        return draft.Build();
    }
}
