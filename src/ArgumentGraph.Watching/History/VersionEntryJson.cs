using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ArgumentGraph.Watching;

/// <summary>Entries of a history as JSON, as the API and files of histories have them.</summary>
public static class VersionEntryJson
{
    private const string InstantForm = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    /// <summary>Writes the members of an entry into an object that has been begun.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="entry">The entry.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteMembers(Utf8JsonWriter json, VersionEntry entry)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(entry);
        json.WriteString("since", entry.Since.UtcDateTime.ToString(InstantForm, CultureInfo.InvariantCulture));
        json.WriteString("day", entry.Day.ToString("O", CultureInfo.InvariantCulture));
        json.WriteString("baseline", entry.Baseline.ToWord());
        json.WriteString("contentHash", entry.ContentHash);
        json.WriteNumber("standing", entry.StandingPathways);
        json.WriteStartArray("pathways");
        foreach (PathwayStanding pathway in entry.Pathways)
        {
            json.WriteStartObject();
            json.WriteString("id", pathway.Id);
            json.WriteString("standing", WordOf(pathway.Standing));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("unsupported", entry.Unsupported);
        json.WriteNumber("inDoubt", entry.InDoubt);
        json.WriteNumber("openPoints", entry.OpenPoints);
        json.WriteStartArray("causes");
        foreach (VersionCause cause in entry.Causes)
        {
            json.WriteStartObject();
            json.WriteString("element", cause.ElementId);
            json.WriteString("what", cause.What);
            json.WriteBoolean("deciding", cause.IsDeciding);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("moreCauses", entry.MoreCauses);
        json.WriteNumber("moreDecidingCauses", entry.MoreDecidingCauses);
        json.WriteBoolean("causesKnown", entry.AreCausesKnown);
        json.WriteBoolean("foundLater", entry.WasFoundLater);
    }

    /// <summary>An entry as one object, on one line.</summary>
    internal static string Write(VersionEntry entry)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartObject();
            WriteMembers(json, entry);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(text.GetBuffer().AsSpan(0, (int)text.Length));
    }

    /// <summary>Reads what <see cref="Write"/> has written.</summary>
    /// <exception cref="InvalidDataException">The text is not an entry.</exception>
    internal static VersionEntry Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            JsonElement json = document.RootElement;
            ValueList<PathwayStanding> pathways = [.. json.GetProperty("pathways").EnumerateArray().Select(pathway => new PathwayStanding(
                TextOf(pathway, "id"), Enum.Parse<Standing>(TextOf(pathway, "standing"), ignoreCase: true)))];
            if (pathways.DistinctBy(pathway => pathway.Id, StringComparer.Ordinal).Count() < pathways.Count)
            {
                throw new FormatException("A pathway stands twice.");
            }

            return new()
            {
                Since = DateTimeOffset.Parse(TextOf(json, "since"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
                Day = DateOnly.ParseExact(TextOf(json, "day"), "O", CultureInfo.InvariantCulture),
                Baseline = Enum.GetValues<Baseline>().First(each => each.ToWord() == TextOf(json, "baseline")),
                ContentHash = TextOf(json, "contentHash"),
                Pathways = pathways,
                Unsupported = json.GetProperty("unsupported").GetInt32(),
                InDoubt = json.GetProperty("inDoubt").GetInt32(),
                OpenPoints = json.GetProperty("openPoints").GetInt32(),
                Causes = [.. json.GetProperty("causes").EnumerateArray().Select(cause => new VersionCause(
                    cause.GetProperty("element").GetString(), TextOf(cause, "what"), cause.GetProperty("deciding").GetBoolean()))],
                MoreCauses = json.GetProperty("moreCauses").GetInt32(),
                MoreDecidingCauses = json.GetProperty("moreDecidingCauses").GetInt32(),
                AreCausesKnown = json.GetProperty("causesKnown").GetBoolean(),
                WasFoundLater = json.GetProperty("foundLater").GetBoolean(),
            };
        }
        catch (Exception exception) when (
            exception is JsonException or KeyNotFoundException or FormatException or InvalidOperationException or ArgumentException)
        {
            throw new InvalidDataException("An entry of the history cannot be read.", exception);
        }
    }

    private static string TextOf(JsonElement json, string name) => json.GetProperty(name).GetString() ?? throw new FormatException($"'{name}' is null.");

    private static string WordOf(Standing standing) => JsonNamingPolicy.CamelCase.ConvertName(standing.ToString());
}
