using System.Globalization;
using System.Text.Json;
using ArgumentGraph.Rendering.Overlays;
using ArgumentGraph.Rendering.Svg;
using ArgumentGraph.Rendering.Text;

namespace ArgumentGraph.Rendering.Pages;

/// <summary>Writes what a page can colour its boxes by, besides standing and kind, which it knows itself: overlays, marked when asked for.</summary>
internal sealed class PageColours(Argument argument)
{
    private const string Owner = "owner";

    // A tag that says the same of all, or of each something else, tells no groups apart.
    private const int FewestValues = 2;
    private const int MostValues = 12;

    private readonly List<(string Name, Overlay Overlay)> _overlays = [];

    /// <summary>The name of the colours that the page begins with; null for standing.</summary>
    public string? First { get; init; }

    /// <summary>Adds an overlay.</summary>
    /// <param name="name">Its name in the page's address.</param>
    /// <param name="overlay">The overlay.</param>
    public void Add(string name, Overlay overlay) => _overlays.Add((name, overlay));

    /// <summary>Adds an overlay for each tag that divides the elements into a few groups; first the owner, in however many.</summary>
    public void AddTags()
    {
        IEnumerable<string> keys = argument.Elements.SelectMany(element => element.Tags.Select(tag => (tag.Key, tag.Value)))
            .GroupBy(tag => tag.Key, tag => tag.Value, StringComparer.Ordinal)
            .Select(tags => (tags.Key, Count: tags.SelectMany(values => values).Distinct(StringComparer.Ordinal).Count()))
            .Where(tag => tag.Count >= FewestValues && (tag.Count <= MostValues || tag.Key == Owner))
            .Select(tag => tag.Key).OrderBy(key => key == Owner ? 0 : 1).ThenBy(key => key, StringComparer.Ordinal);
        foreach (string key in keys)
        {
            Add("tag-" + key, Overlay.Tag(key));
        }
    }

    /// <summary>Writes members into an object that has been begun.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteString("colour", First);
        json.WriteStartArray("colours");
        foreach ((string name, Overlay overlay) in _overlays)
        {
            OverlayMarks marks = overlay.MarksOn(argument);
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteString("title", overlay.Title);
            json.WriteStartArray("entries");
            foreach (LegendEntry entry in marks.Entries)
            {
                json.WriteStartArray();
                json.WriteStringValue(StyleSheet.ClassOf(entry.Tone));
                json.WriteStringValue(WordOf(entry.Sign));
                json.WriteStringValue(entry.Label);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            WriteMarks(json, marks);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // By number: the entry of the legend, and what is said of the element where that is more than the legend's words.
    private void WriteMarks(Utf8JsonWriter json, OverlayMarks marks)
    {
        json.WriteStartObject("marks");
        for (int number = 0; number < argument.Numbered.ElementCount; number++)
        {
            if (marks.On(argument.Numbered.Elements[number].Id) is { } mark)
            {
                json.WriteStartArray(number.ToString(CultureInfo.InvariantCulture));
                json.WriteNumberValue(mark.Entry);
                if (mark.Text != marks.Entries[mark.Entry].Label)
                {
                    json.WriteStringValue(mark.Text);
                }

                json.WriteEndArray();
            }
        }

        json.WriteEndObject();
    }

    private static string WordOf(Sign sign) => sign.ToString().ToLowerInvariant();
}
