using System.Text;
using ArgumentGraph.Rendering;

namespace ArgumentGraph.AspNetCore;

/// <summary>One argument's card or picture, to stand in a frame of another page.</summary>
internal sealed class EmbedPage(ServedArgument served, string version, string theme, string events, string? picture)
{
    public string ToHtml()
    {
        var body = new StringBuilder();
        if (picture is null)
        {
            new StateCard(body).Add(served, page: null);
        }
        else
        {
            body.Append(picture);
        }

        return FilledFrame.Fill(CardPageText.Frame, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["theme"] = theme,
            ["title"] = StateCard.TextOf(served.Title),
            ["style"] = CardPageText.Style,
            ["script"] = CardPageText.Script,
            ["kind"] = picture is null ? "embed" : "embed picture",
            ["header"] = string.Empty,
            ["version"] = StateCard.TextOf(served.Problem is { } problem ? $"{version} {problem.Message}" : version),
            ["events"] = StateCard.TextOf(events),
            ["body"] = body.ToString(),
        });
    }
}
