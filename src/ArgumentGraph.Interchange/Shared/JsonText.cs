using System.Text;

namespace ArgumentGraph.Interchange.Shared;

/// <summary>Pieces of JSON as text, from which what a format keeps is put together.</summary>
internal static class JsonText
{
    /// <summary>An object of members whose values are JSON already.</summary>
    public static string Object(IEnumerable<(string Name, string Value)> members) =>
        $"{{{string.Join(',', members.Select(member => $"{Quote(member.Name)}:{member.Value}"))}}}";

    /// <summary>A JSON string.</summary>
    public static string Quote(string text) => RawJson.FromText(text).Text;

    /// <summary>Appends a JSON string.</summary>
    public static StringBuilder AppendQuoted(this StringBuilder json, string text) => json.Append(Quote(text));
}
