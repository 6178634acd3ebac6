using System.Text.Json;
using ArgumentGraph.Model;
using ArgumentGraph.Text;

namespace ArgumentGraph.Json;

/// <summary>
/// Whether what only patterns have may stand in a document: references that are objects, and tokens in the place of states, days and numbers. Of a document
/// that is read as an argument this is found out where the first of them is met, once, whether its member <c>pattern</c> comes before or after.
/// </summary>
/// <remarks>Where none is met, nothing is looked for. Finding out is linear in the length of the document.</remarks>
internal sealed class PatternSyntax(SourceText source, ReadingOptions options)
{
    /// <summary>The members that take a token instead of a value.</summary>
    public const ulong OpenMembers =
        (1ul << (int)ElementMember.State) | (1ul << (int)ElementMember.Collected) | (1ul << (int)ElementMember.Expires)
        | (1ul << (int)ElementMember.Probability) | (1ul << (int)ElementMember.Doubt) | (1ul << (int)ElementMember.Cost)
        | (1ul << (int)ElementMember.Requires) | (1ul << (int)ElementMember.Step) | (1ul << (int)ElementMember.Harm);

    private bool? _isAllowed;

    /// <summary>Whether it may stand in the text that was added to the source last.</summary>
    public bool IsAllowed => _isAllowed ??= options.IsPattern || IsPattern(source.Utf8.Span, options.MaximumDepth);

    /// <summary>Another text begins.</summary>
    public void Begin() => _isAllowed = null;

    /// <summary>Whether a member of an object inside an element (<c>step</c>, <c>harm</c>, …) takes a token instead of a value of another kind.</summary>
    public static bool TakesToken(string member) => member is not ("who" or "hours" or "from" or "after");

    /// <summary>Whether a value is a text with a token, or a requirement with one, in the place of one of another kind.</summary>
    public bool IsToken(in JsonTokens tokens, ElementMember member)
    {
        if ((OpenMembers >> (int)member & 1) == 0 || member is ElementMember.Step or ElementMember.Harm)
        {
            return false; // of these two, the members are looked at one by one
        }

        return tokens.Type == JsonTokenType.StartObject && member == ElementMember.Requires ? HasToken(tokens) && IsAllowed : IsToken(tokens);
    }

    /// <summary>The same of a member of an object inside an element.</summary>
    public bool IsToken(in JsonTokens tokens, string member) => TakesToken(member) && IsToken(tokens);

    private bool IsToken(in JsonTokens tokens) => tokens.Type == JsonTokenType.String && tokens.Value.Contains((byte)'{') && IsAllowed;

    // Looks ahead, to the end of the object.
    private static bool HasToken(JsonTokens tokens)
    {
        int depth = tokens.Depth;
        do
        {
            if (tokens.Next() == JsonTokenType.String && tokens.Value.Contains((byte)'{'))
            {
                return true;
            }
        }
        while (tokens.Depth > depth);
        return false;
    }

    // Up to the end of the text, or to the first mistake in it.
    private static bool IsPattern(ReadOnlySpan<byte> text, int maximumDepth)
    {
        var reader = new Utf8JsonReader(
            text, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = maximumDepth });
        try
        {
            while (reader.Read())
            {
                if (reader is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 } && reader.ValueTextEquals(DocumentReader.PatternMember))
                {
                    return true;
                }
            }
        }
        catch (JsonException)
        {
            return false; // which is reported where it is read
        }

        return false;
    }
}
