using System.Security.Cryptography;
using System.Text.Json;

namespace ArgumentGraph.Tests.Content;

/// <summary>
/// The cone hashes of a case's elements as docs/verification.md describes them, from the JSON text alone, each by walking all ways down. Null where a walk
/// comes back to where it was.
/// </summary>
internal sealed class DocumentedCones
{
    private readonly SortedDictionary<string, JsonElement> _elements;
    private readonly List<(string By, string Target)> _challenges = [];
    private readonly HashSet<string> _onTheWay = [];

    public DocumentedCones(JsonElement root)
    {
        _elements = DocumentedContent.ElementsOf(root);
        foreach ((string id, JsonElement element) in _elements)
        {
            _challenges.AddRange(Many(element, "challenges").Select(target => (id, KeyOf(target))));
        }
    }

    public string? ConeOf(string id)
    {
        var inherited = new List<byte[]>();
        foreach (string above in Above(id))
        {
            foreach (string stated in References(above, "inContextOf").Where(stated => KindOf(stated) != "justification"))
            {
                if (Entry("inherited", stated, $"inContextOf {above} > {stated}") is not { } entry)
                {
                    return null;
                }

                inherited.Add(entry);
            }
        }

        return Cone(id, inherited) is { } cone ? DocumentedContent.Hex(cone) : null;
    }

    private byte[]? Cone(string id, List<byte[]> inherited)
    {
        if (!_onTheWay.Add(id))
        {
            return null;
        }

        byte[]?[] entries =
        [
            .. References(id, "supportedBy").Select(target => Entry("supportedBy", target, $"supportedBy {id} > {target}")),
            .. References(id, "inContextOf").Select(target => Entry("inContextOf", target, $"inContextOf {id} > {target}")),
            .. Challenges(id),
        ];
        _onTheWay.Remove(id);
        return entries.Contains(null) ? null : SHA256.HashData(
        [
            .. DocumentedContent.String("argument-graph/cone/1"),
            .. DocumentedContent.String(DocumentedContent.Hex(DocumentedContent.OwnOf(_elements[id]))),
            .. DocumentedContent.Set(entries!),
            .. DocumentedContent.Set(inherited),
        ]);
    }

    private byte[]? Entry(string relationship, string target, string key)
    {
        byte[]?[] challenges = [.. Challenges(key)];
        return Cone(target, []) is not { } cone || challenges.Contains(null) ? null : DocumentedContent.List(
            DocumentedContent.String(relationship), DocumentedContent.String(DocumentedContent.Hex(cone)), DocumentedContent.Set(challenges!));
    }

    private IEnumerable<byte[]?> Challenges(string key) => _challenges.Where(challenge => challenge.Target == key)
        .Select(challenge => Entry("challengedBy", challenge.By, $"challenges {challenge.By} > {challenge.Target}"));

    private HashSet<string> Above(string id)
    {
        var above = new HashSet<string>();
        bool isNew;
        do
        {
            isNew = false;
            foreach (string other in _elements.Keys)
            {
                isNew |= References(other, "supportedBy").Any(below => below == id || above.Contains(below)) && above.Add(other);
            }
        }
        while (isNew);
        return above;
    }

    private string KindOf(string id) => _elements[id].GetProperty("kind").GetString()!;

    private IEnumerable<string> References(string id, string member) => Many(_elements[id], member).Select(reference => reference.GetString()!);

    private static IEnumerable<JsonElement> Many(JsonElement element, string member) =>
        !element.TryGetProperty(member, out JsonElement value) ? [] : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];

    private static string KeyOf(JsonElement target) => target.ValueKind == JsonValueKind.String
        ? target.GetString()!
        : $"{target.GetProperty("relationship").GetString()} {target.GetProperty("from").GetString()} > {KeyOf(target.GetProperty("to"))}";
}
