using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace ArgumentGraph.Rendering;

/// <summary>
/// What a page knows of the server that holds it, for servers of your own: where it hears of changes, and where else a reader may go. The page loads itself
/// again when it hears of another version, without losing the reader's place. ArgumentGraph.AspNetCore is such a server.
/// </summary>
/// <param name="Updates">
/// The address of server-sent events (WHATWG HTML, section 9.2) on the page's own origin. Events are of type <c>state</c>, and their data is a JSON object with
/// <c>version</c>, what is served now, and <c>problem</c>, a sentence to be shown, or null.
/// </param>
/// <param name="Version">Which version this page shows, in the server's own words.</param>
public sealed record PageHost(string Updates, string Version)
{
    /// <summary>Where else a reader may go, in the order shown.</summary>
    public ValueList<PageLink> Links { get; init; } = ValueList<PageLink>.Empty;

    /// <summary>The links, and a place for what is said of the connection.</summary>
    internal string LinksHtml
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
    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("live");
        json.WriteString("updates", Updates);
        json.WriteString("version", Version);
        json.WriteEndObject();
    }
}
