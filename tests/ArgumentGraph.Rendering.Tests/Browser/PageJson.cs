using System.Text.Json;

namespace ArgumentGraph.Rendering.Tests.Browser;

/// <summary>What an interactive page knows.</summary>
internal static class PageJson
{
    public static JsonDocument Of(string html)
    {
        const string begin = "<script type=\"application/json\" id=\"data\">";
        int start = html.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        return JsonDocument.Parse(html[start..html.IndexOf("</script>", start, StringComparison.Ordinal)]);
    }

    /// <summary>The ids of the elements whose numbers a member lists.</summary>
    public static string[] IdsOf(this JsonDocument data, JsonElement parent, string member)
    {
        JsonElement elements = data.RootElement.GetProperty("elements");
        return [.. parent.GetProperty(member).EnumerateArray().Select(number => elements[number.GetInt32()].GetProperty("id").GetString()!)];
    }
}
