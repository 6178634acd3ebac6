using System.Text;
using ArgumentGraph.Json;

namespace ArgumentGraph.Interchange.Shared;

/// <summary>Pieces of JSON as text, from which what a format keeps is put together.</summary>
internal static class JsonText
{
    /// <summary>An object of members whose values are JSON already.</summary>
    public static string Object(IEnumerable<(string Name, string Value)> members) => $"{{{string.Join(',', members.Select(member => $"{Quote(member.Name)}:{member.Value}"))}}}";

    /// <summary>A JSON string.</summary>
    public static string Quote(string text)
    {
        var quoted = new Utf8Text();
        quoted.AppendQuoted(text);
        return Encoding.UTF8.GetString(quoted.Written);
    }
}
