using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ArgumentGraph.Rendering.Pages;
using ArgumentGraph.Watching;

namespace ArgumentGraph.AspNetCore.Pages;

/// <summary>All arguments, a card each, or a row each where there are many: those that need to be looked at first.</summary>
/// <param name="title">The heading.</param>
/// <param name="catalog">The arguments.</param>
/// <param name="root">The address of the overview.</param>
/// <param name="view"><c>cards</c> or <c>rows</c>; null for what suits their number.</param>
/// <param name="now">The time.</param>
internal sealed class OverviewPage(string title, ArgumentCatalog catalog, string root, string? view, DateTimeOffset now)
{
    // Cards of more do not fit on a screen.
    private const int RowsFrom = 9;

    private readonly ValueList<WatchedArgument> _all = [.. catalog.All.OrderBy(served => Troubles.Of(served, now))];

    public string ToHtml()
    {
        var body = new StringBuilder();
        bool isRows = view is null ? _all.Count >= RowsFrom : view == "rows";
        var card = new StateCard(body, now);
        var row = new StateRow(body, root, now);
        foreach (WatchedArgument served in _all)
        {
            if (isRows)
            {
                row.Add(served);
            }
            else
            {
                card.Add(served, $"{root}/{served.Name}");
            }
        }

        card.AddProblems(catalog.Problems, catalog.HistoryProblem);
        new ExpiringList(body).Add(catalog.Expiring, root);
        string shown = StateCard.TextOf(title);
        return FilledFrame.Fill(CardPageText.Frame, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["theme"] = "auto",
            ["title"] = shown,
            ["style"] = CardPageText.Style,
            ["script"] = CardPageText.Script,
            ["kind"] = isRows ? "overview rows" : "overview",
            ["header"] = $"<header><h1 dir=\"auto\">{shown}</h1><p id=\"summary\">{Summary()}</p>{CardPageText.Controls}</header>\n",
            ["version"] = VersionOf(catalog),
            ["events"] = StateCard.TextOf($"{root}/events"),
            ["body"] = body.Length == 0 ? "<p class=\"note\">No argument is served yet.</p>\n" : body.ToString(),
        });
    }

    /// <summary>The version of what the overview shows.</summary>
    public static string VersionOf(ArgumentCatalog catalog)
    {
        IEnumerable<string> problems = catalog.Problems.Append(catalog.HistoryProblem).Select(problem => $"{problem?.File} {problem?.Message}");
        string text = string.Join('\n', problems.Concat(catalog.All.Select(served =>
            $"{served.Name} {served.Version} {served.State?.Day.DayNumber} {served.State?.Reviews} {served.Reviews?.Findings.Count} "
            + $"{served.History.Count} {(served.History is [.., var newest] ? newest.Since.Ticks : 0)} {served.Problem?.Since.Ticks} "
            + $"{served.Problem?.Message} {string.Join(' ', served.Problem?.Findings ?? [])}")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 12));
    }

    private string Summary()
    {
        var said = new List<string> { string.Create(CultureInfo.InvariantCulture, $"{_all.Count} {(_all.Count == 1 ? "argument" : "arguments")}") };
        Say("stands", "stand", served => served is { State: { LowestStanding: Standing.Supported, PathwaysOnTrust: 0 } });
        Say("stands on trust", "stand on trust", served => served is { State: { LowestStanding: Standing.Supported, PathwaysOnTrust: > 0 } });
        Say("is in doubt", "are in doubt", served => served is { State.LowestStanding: Standing.InDoubt });
        Say("has a pathway down", "have pathways down", served => served is { State.LowestStanding: Standing.Unsupported });
        Say("has a problem", "have a problem", served => served.Problem is not null);
        return string.Join(" · ", said);

        void Say(string one, string many, Func<WatchedArgument, bool> isSo)
        {
            int count = _all.Count(isSo);
            if (count > 0)
            {
                said.Add(string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}"));
            }
        }
    }
}
