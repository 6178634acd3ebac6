using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace ArgumentGraph.Rendering.Pages;

/// <summary>What a page knows of the server that holds it.</summary>
/// <param name="Updates">Where it hears of changes: the address of server-sent events, each of which names the version that is served.</param>
/// <param name="Version">Which version this is.</param>
/// <param name="Links">Where else a reader may go: a text and an address each.</param>
internal sealed record PageHost(string Updates, string Version, IReadOnlyList<(string Text, string Address)> Links)
{
    /// <summary>The links, and a place for what is said of the connection.</summary>
    public string LinksHtml
    {
        get
        {
            var html = new StringBuilder("  <nav>");
            foreach ((string text, string address) in Links)
            {
                html.Append(CultureInfo.InvariantCulture, $"<a href=\"{WebUtility.HtmlEncode(address)}\">{WebUtility.HtmlEncode(text)}</a> ");
            }

            return html.Append("</nav>\n  <p id=\"live\" role=\"status\" hidden></p>\n").ToString();
        }
    }

    /// <summary>Writes what the page's script needs into an object that has been begun.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("live");
        json.WriteString("updates", Updates);
        json.WriteString("version", Version);
        json.WriteEndObject();
    }
}
