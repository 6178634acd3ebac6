using System.Text.Json;

namespace ArgumentGraph.Model;

/// <summary>
/// One thing on which two sides of a merge differ, as the file keeps it until a person decides: in the member <c>conflicts</c> of the element, or of the
/// document. To the format it is a member among <see cref="Element.UnknownMembers"/>, so that all that keeps these keeps it too.
/// </summary>
/// <param name="Name">
/// What the two differ in: a member's name, with the key of a tag after a dot; <c>element</c>, where one side has removed the element.
/// </param>
/// <param name="Base">What was said before both; null where nothing was.</param>
/// <param name="Ours">What our side says; null where it says nothing.</param>
/// <param name="Theirs">What their side says; null where it says nothing.</param>
internal sealed record UndecidedMember(string Name, RawJson? Base, RawJson? Ours, RawJson? Theirs)
{
    /// <summary>The member that keeps such differences.</summary>
    public const string Member = "conflicts";

    /// <summary>The name under which an element is kept that one side has removed.</summary>
    public const string WholeElement = "element";

    /// <summary>What is undecided, in the order of the text. A member of another shape, which only code can make, counts as one difference.</summary>
    public static IEnumerable<UndecidedMember> In(ValueMap<RawJson> members)
    {
        if (!members.TryGetValue(Member, out RawJson? kept))
        {
            yield break;
        }

        using JsonDocument document = JsonDocument.Parse(kept.Text, new JsonDocumentOptions { MaxDepth = int.MaxValue });
        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            yield return new(Member, null, kept, null);
            yield break;
        }

        foreach (JsonProperty one in document.RootElement.EnumerateObject())
        {
            yield return new(one.Name, Of(one.Value, "base"), Of(one.Value, "ours"), Of(one.Value, "theirs"));
        }
    }

    private static RawJson? Of(JsonElement sides, string side) =>
        sides.ValueKind == JsonValueKind.Object && sides.TryGetProperty(side, out JsonElement value) ? RawJson.FromCompact(value.GetRawText()) : null;
}
