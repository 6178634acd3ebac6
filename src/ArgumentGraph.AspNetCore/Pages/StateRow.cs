using System.Globalization;
using System.Text;
using ArgumentGraph.Watching;

namespace ArgumentGraph.AspNetCore.Pages;

/// <summary>An argument's state as a row of three lines, for an overview of many: how many pathways stand, what changed last, and which do not stand.</summary>
/// <param name="html">What it is written to.</param>
/// <param name="root">The address of the overview.</param>
/// <param name="now">The time.</param>
internal sealed class StateRow(StringBuilder html, string root, DateTimeOffset now)
{
    private const int PathwaysShown = 6;

    public void Add(WatchedArgument served)
    {
        ArgumentState? state = served.State;
        string page = $"{root}/{served.Name}", title = StateCard.TextOf(served.Title);
        bool isUnreadable = served.Argument is null || served.Problem is not null;
        Raw($"<article class=\"row {(isUnreadable ? "problem " : string.Empty)}{StateMarks.ClassOf(state)}\" {ListedArgument.Attributes(served, now)}>\n");
        Raw($"<h2 dir=\"auto\" title=\"{title}\">{(served.Argument is null ? title : $"<a href=\"{StateCard.TextOf(page)}\">{title}</a>")}</h2>\n");
        Raw("<p class=\"count\" data-key=\"count\">");
        Raw(state is null ? "not judged</p>\n" : string.Create(
            CultureInfo.InvariantCulture, $"<b>{state.StandingPathways}</b> of {state.Pathways.Count}<span class=\"unseen\"> pathways stand</span></p>\n"));
        (string text, string kind) = SaidOf(served);
        Raw($"<p class=\"said {kind}\" data-key=\"change\" title=\"{StateCard.TextOf(text)}\">{StateCard.TextOf(text)}</p>\n");
        Raw(TrendLine.Of(served.History));
        if (state is not null)
        {
            AddPathways(state, page);
        }

        Raw("</article>\n");
    }

    // What a reader has to know first.
    private (string Text, string Kind) SaidOf(WatchedArgument served)
    {
        if (served.Problem is { } problem)
        {
            return ($"{(served.Argument is null ? "Cannot be read" : "The last good version")}: {problem.Message}", "alarm");
        }

        if (served.State is not { } state)
        {
            return (served.Argument is null ? "Not read yet" : "Being analysed", "note");
        }

        return Troubles.Of(served, now) switch
        {
            Trouble.Expiring => (FallText(state), "warn"),
            Trouble.OnTrust => (StateMarks.TrustText(state) ?? string.Empty, "note"),
            Trouble.Fallen => (ListedArgument.ChangeText(served, now), "fell"),
            _ => (ListedArgument.ChangeText(served, now), "note"),
        };
    }

    private static string FallText(ArgumentState state) => state is { NextFall: { } fall, DaysUntilFall: { } left }
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"{left} {(left == 1 ? "day" : "days")} until {string.Join(", ", fall.Fallen.Select(change => change.Pathway.Id))} "
            + $"{(fall.Fallen.Count == 1 ? "falls" : "fall")} ({string.Join(", ", fall.Expired.Select(element => element.Id))} expires)")
        : string.Empty;

    // What stands is counted; what does not is named.
    private void AddPathways(ArgumentState state, string page)
    {
        PathwayState[] named =
            [.. state.Pathways.Where(pathway => pathway.Standing != Standing.Supported || pathway.IsOnTrust).OrderBy(pathway => pathway.Standing)];
        if (named.Length == 0)
        {
            return;
        }

        Raw("<ul class=\"pathways\">");
        foreach (PathwayState pathway in named.Take(PathwaysShown))
        {
            string words = StateMarks.WordsOf(pathway);
            string id = pathway.Element.Id, address = $"{page}#at={Uri.EscapeDataString(id)}&pathway={Uri.EscapeDataString(id)}";
            string title = StateCard.StatementOf(pathway.Element, $"{words}: ");
            Raw($"<li class=\"{StateMarks.ClassOf(pathway)}\" data-key=\"{StateCard.TextOf(id)}\" title=\"{title}\">"
                + $"<a href=\"{StateCard.TextOf(address)}\">{StateCard.TextOf(id)}<span class=\"unseen\"> {words}</span></a></li>");
        }

        int more = named.Length - PathwaysShown;
        Raw(more > 0 ? string.Create(CultureInfo.InvariantCulture, $"<li class=\"more\">+{more}</li></ul>\n") : "</ul>\n");
    }

    private void Raw(string text) => html.Append(text);
}
