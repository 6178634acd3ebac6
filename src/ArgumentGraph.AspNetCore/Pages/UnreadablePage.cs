using System.Text;
using ArgumentGraph.Rendering.Pages;
using ArgumentGraph.Watching;

namespace ArgumentGraph.AspNetCore.Pages;

/// <summary>The page of an argument of which no version could be read yet: why, with every finding. It shows the argument as soon as there is one.</summary>
/// <param name="served">The argument.</param>
/// <param name="version">The version of what is shown.</param>
/// <param name="root">The address of the overview, relative to this page.</param>
/// <param name="events">The address of the argument's events, relative to this page.</param>
/// <param name="now">The time.</param>
internal sealed class UnreadablePage(WatchedArgument served, string version, string root, string events, DateTimeOffset now)
{
    public string ToHtml()
    {
        var body = new StringBuilder();
        new StateCard(body, now) { FindingsShown = int.MaxValue }.Add(served, page: string.Empty);
        string title = StateCard.TextOf(served.Title);
        return FilledFrame.Fill(CardPageText.Frame, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["theme"] = "auto",
            ["title"] = $"{title}: cannot be read",
            ["style"] = CardPageText.Style,
            ["script"] = CardPageText.Script,
            ["kind"] = "overview unreadable",
            ["header"] = $"<header><h1 dir=\"auto\">{title}</h1><p><a href=\"{StateCard.TextOf(root)}\">All arguments</a></p></header>\n",
            ["version"] = StateCard.TextOf(CardPageText.VersionShown(served, version)),
            ["events"] = StateCard.TextOf(events),
            ["body"] = body.ToString(),
        });
    }
}
