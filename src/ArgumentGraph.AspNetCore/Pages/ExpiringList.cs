using System.Globalization;
using System.Text;
using ArgumentGraph.Watching;

namespace ArgumentGraph.AspNetCore.Pages;

/// <summary>What expires next over all arguments: when, in which one, what falls with it, and who is to renew it.</summary>
/// <param name="html">What it is written to.</param>
internal sealed class ExpiringList(StringBuilder html)
{
    private const int Shown = 12;
    private const int FellsShown = 6;

    /// <param name="expiring">What expires, by day.</param>
    /// <param name="root">The address of the overview.</param>
    public void Add(ValueList<CatalogExpiry> expiring, string root)
    {
        if (expiring.Count == 0)
        {
            return;
        }

        html.Append("<section class=\"expiring\" data-name=\"\">\n<h2>Expires next</h2>\n<table><thead><tr><th scope=\"col\">Last valid day</th>")
            .Append("<th scope=\"col\">Element</th><th scope=\"col\">Argument</th><th scope=\"col\">What falls</th>")
            .Append("<th scope=\"col\">Owner</th></tr></thead><tbody>\n");
        foreach (CatalogExpiry expiry in expiring.Take(Shown))
        {
            AddRow(expiry, root);
        }

        html.Append("</tbody></table>\n");
        if (expiring.Count > Shown)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"note\">and {expiring.Count - Shown} more within a year</p>\n");
        }

        html.Append("</section>\n");
    }

    private void AddRow(CatalogExpiry expiry, string root)
    {
        ExpiringElement one = expiry.Expiring;
        string id = StateCard.TextOf(one.Element.Id);
        string page = $"{root}/{expiry.Argument.Name}";
        string left = expiry.DaysLeft == 0 ? "today" : string.Create(
            CultureInfo.InvariantCulture, $"{expiry.DaysLeft} {(expiry.DaysLeft == 1 ? "day" : "days")} left");
        string more = one.Fells.Count > FellsShown
            ? string.Create(CultureInfo.InvariantCulture, $" and {one.Fells.Count - FellsShown} more")
            : string.Empty;
        string fells = StateCard.TextOf(string.Join(", ", one.Fells.Take(FellsShown).Select(pathway => pathway.Id)) + more);
        string name = StateCard.TextOf(expiry.Argument.Name);
        string address = StateCard.TextOf($"{page}#at={Uri.EscapeDataString(one.Element.Id)}");
        Raw($"<tr data-key=\"{name} {id}\"><td><b>{one.LastValidDay.ToWord()}</b> <span class=\"note\">{left}</span></td>");
        Raw($"<td><b><a href=\"{address}\">{id}</a></b> <span class=\"statement\" dir=\"auto\">{StateCard.StatementOf(one.Element)}</span></td>");
        Raw($"<td><a href=\"{StateCard.TextOf(page)}\" title=\"{StateCard.TextOf(expiry.Argument.Title)}\">{name}</a></td>");
        Raw(one.Fells.Count > 0 ? $"<td class=\"falls\">{fells}</td>" : "<td class=\"note\">nothing</td>");
        Raw($"<td dir=\"auto\">{StateCard.TextOf(string.Join(", ", one.Owners))}</td></tr>\n");
    }

    private void Raw(string text) => html.Append(text);
}
