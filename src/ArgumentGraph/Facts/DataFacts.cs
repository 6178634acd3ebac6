using System.Collections;
using System.Text.Json;

namespace ArgumentGraph.Facts;

/// <summary>
/// What an element's <c>data</c> says, by name: its members, and the members of those that are objects, which is where formats keep what is theirs.
/// </summary>
internal sealed class DataFacts : IEnumerable<DataFact>
{
    private static readonly DataFacts None = new([]);

    private readonly IReadOnlyList<DataFact> _facts;

    private DataFacts(IReadOnlyList<DataFact> facts) => _facts = facts;

    public static DataFacts Of(Element element)
    {
        if (element.Data?.ToJsonElement() is not { ValueKind: JsonValueKind.Object } data)
        {
            return None;
        }

        // What is directly in it comes first, so that it is found first.
        List<DataFact> own = [];
        List<DataFact> inner = [];
        foreach (JsonProperty member in data.EnumerateObject())
        {
            if (member.Value.ValueKind != JsonValueKind.Object)
            {
                own.Add(new(null, member.Name, TextOf(member.Value)));
                continue;
            }

            foreach (JsonProperty kept in member.Value.EnumerateObject())
            {
                inner.Add(new(member.Name, kept.Name, TextOf(kept.Value)));
            }
        }

        return new([.. own, .. inner]);
    }

    /// <summary>The first with a name.</summary>
    public string? ByName(string name) => Find(fact => fact.Name == name);

    /// <summary>The one with a path: a member's name, or a format's and a member's with a point between.</summary>
    public string? ByPath(string path) => Find(fact => fact.Path == path);

    public IEnumerator<DataFact> GetEnumerator() => _facts.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private string? Find(Func<DataFact, bool> isMeant) => _facts.FirstOrDefault(fact => isMeant(fact) && fact.Value.Length > 0)?.Value;

    // Texts as they are, flat lists with commas between, all else as JSON.
    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Null => string.Empty,
        JsonValueKind.Array when !value.EnumerateArray().Any(item => item.ValueKind is JsonValueKind.Array or JsonValueKind.Object) =>
            string.Join(", ", value.EnumerateArray().Select(TextOf)),
        _ => value.GetRawText(),
    };
}

/// <summary>A member of an element's data.</summary>
/// <param name="Format">The member of <c>data</c> that it is in; null where it is in <c>data</c> itself.</param>
/// <param name="Name">Its name.</param>
/// <param name="Value">What it says, as text.</param>
internal sealed record DataFact(string? Format, string Name, string Value)
{
    /// <summary>Where it is in the data.</summary>
    public string Path => Format is null ? Name : Format + "." + Name;
}
