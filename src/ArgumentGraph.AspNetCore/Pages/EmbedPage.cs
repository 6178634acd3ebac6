using System.Globalization;
using System.Text;
using ArgumentGraph.Rendering.Pages;
using ArgumentGraph.Watching;

namespace ArgumentGraph.AspNetCore.Pages;

/// <summary>One argument's card or picture, to stand in a frame of another page.</summary>
/// <param name="served">The argument, with the state that is shown.</param>
/// <param name="version">The version of what is shown.</param>
/// <param name="theme"><c>light</c>, <c>dark</c>, or <c>auto</c> for the reader's own.</param>
/// <param name="query">The setting, as it stands in addresses.</param>
/// <param name="picture">The picture; null for a card.</param>
/// <param name="sheet">The sheet that the picture is of; null for none.</param>
/// <param name="now">The time.</param>
internal sealed class EmbedPage(
    WatchedArgument served, string version, string theme, string query, string? picture, string? sheet, DateTimeOffset now)
{
    public string ToHtml()
    {
        var body = new StringBuilder();
        var card = new StateCard(body, now, isFramed: true);
        if (picture is null)
        {
            card.Add(served, $"../{served.Name}", query);
        }
        else
        {
            string title = StateCard.TextOf(served.Title);
            body.Append(CultureInfo.InvariantCulture, $"<h1 class=\"unseen\" dir=\"auto\">{title}</h1>\n");
            card.AddProblem(served);
            body.Append(picture);
            string address = $"../{served.Name}{query}{(sheet is null ? string.Empty : $"#sheet={Uri.EscapeDataString(sheet)}")}";
            body.Append(CultureInfo.InvariantCulture, $"<p class=\"open\"><a href=\"{StateCard.TextOf(address)}\" target=\"_blank\" rel=\"noopener\">")
                .Append(sheet is null ? title : $"{title}: {StateCard.TextOf(sheet)}").Append("</a></p>\n");
        }

        return FilledFrame.Fill(CardPageText.Frame, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["theme"] = theme,
            ["title"] = StateCard.TextOf(served.Title),
            ["style"] = CardPageText.Style,
            ["script"] = CardPageText.Script,
            ["kind"] = picture is null ? "embed" : "embed picture",
            ["header"] = string.Empty,
            ["version"] = StateCard.TextOf(CardPageText.VersionShown(served, version)),
            ["events"] = StateCard.TextOf($"events{query}"),
            ["body"] = body.ToString(),
        });
    }
}
