using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ArgumentGraph.Tests.Analysis.Oracle;

/// <summary>The JSON of a report, held against what it should be, member by member and in order. Layout counts for nothing.</summary>
internal static partial class ReportedJson
{
    /// <summary>Compares.</summary>
    /// <param name="actual">What was written.</param>
    /// <param name="expected">What should be; <c>hash</c> stands for any content hash, which have tests of their own.</param>
    public static void ShouldBeJson(this string actual, string expected) => Plain(Hash().Replace(actual, "hash")).Should().Be(Plain(expected));

    private static string Plain(string json) => Rounded(JsonNode.Parse(json))!.ToJsonString();

    // The last digits of a quotient may be others on another machine.
    private static JsonNode? Rounded(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Rounded(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Rounded)]),
        JsonValue value when value.GetValueKind() == JsonValueKind.Number =>
            JsonNode.Parse(value.GetValue<double>().ToString("G12", CultureInfo.InvariantCulture)),
        _ => node?.DeepClone(),
    };

    [GeneratedRegex("[0-9a-f]{64}", RegexOptions.NonBacktracking)]
    private static partial Regex Hash();
}
