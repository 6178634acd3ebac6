using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ArgumentGraph.Rendering.Pages;
using ArgumentGraph.Watching;

namespace ArgumentGraph.AspNetCore.Pages;

/// <summary>All arguments, a card each.</summary>
internal sealed class OverviewPage(string title, ArgumentCatalog catalog, string root)
{
    private readonly ValueList<WatchedArgument> _all = catalog.All;

    public string ToHtml()
    {
        var body = new StringBuilder();
        var card = new StateCard(body);
        foreach (WatchedArgument served in _all)
        {
            card.Add(served, $"{root}/{served.Name}");
        }

        card.AddProblems(catalog.Problems);
        new ExpiringList(body).Add(catalog.Expiring, root);
        string shown = StateCard.TextOf(title);
        return FilledFrame.Fill(CardPageText.Frame, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["theme"] = "auto",
            ["title"] = shown,
            ["style"] = CardPageText.Style,
            ["script"] = CardPageText.Script,
            ["kind"] = "overview",
            ["header"] = $"<header><h1 dir=\"auto\">{shown}</h1><p id=\"summary\">{Summary()}</p></header>\n",
            ["version"] = VersionOf(catalog),
            ["events"] = StateCard.TextOf($"{root}/events"),
            ["body"] = body.Length == 0 ? "<p class=\"note\">No argument is served yet.</p>\n" : body.ToString(),
        });
    }

    /// <summary>The version of what the overview shows.</summary>
    public static string VersionOf(ArgumentCatalog catalog)
    {
        IEnumerable<string> problems = catalog.Problems.Select(problem => $"{problem.File} {problem.Message}");
        string text = string.Join('\n', problems.Concat(catalog.All.Select(served =>
            $"{served.Name} {served.Version} {served.State?.Day.DayNumber} {served.State?.Reviews} {served.Reviews?.Findings.Count} "
            + $"{served.Problem?.Since.Ticks} "
            + $"{served.Problem?.Message} {string.Join(' ', served.Problem?.Findings ?? [])}")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 12));
    }

    private string Summary()
    {
        var said = new List<string> { string.Create(CultureInfo.InvariantCulture, $"{_all.Count} {(_all.Count == 1 ? "argument" : "arguments")}") };
        Say("stands", "stand", served => served is { State.LowestStanding: Standing.Supported });
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
