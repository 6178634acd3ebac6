using System.Text;

namespace ArgumentGraph.Model;

/// <summary>
/// The text of relationships: the id, one blank, the word, one blank, the target; a relationship as target in parentheses. Read back, it gives the
/// same relationship.
/// </summary>
internal static class RelationshipText
{
    private static readonly RelationshipKind[] Kinds = Enum.GetValues<RelationshipKind>();

    // Recursion is bounded by Relationship.MaximumNesting.
    public static string Of(Relationship relationship)
    {
        string target = relationship.To.Relationship is { } inner ? $"({Of(inner)})" : Quoted(relationship.To.ElementId!);
        return $"{Quoted(relationship.From)} {relationship.Kind.ToWord()} {target}";
    }

    /// <summary>The kind of relationship with this word, or null.</summary>
    public static RelationshipKind? KindOf(ReadOnlySpan<char> word)
    {
        foreach (RelationshipKind kind in Kinds)
        {
            if (word.SequenceEqual(kind.ToWord()))
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>Null where the text is not a relationship's.</summary>
    public static Relationship? TryRead(ReadOnlySpan<char> text)
    {
        int at = 0;
        Relationship? read = Read(text, ref at, depth: 0);
        return at == text.Length ? read : null;
    }

    private static string Quoted(string id) => IsPlain(id)
        ? id
        : $"\"{id.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static bool IsPlain(string id) => id.Length > 0 && id.All(IsPlain);

    private static bool IsPlain(char letter) => !char.IsWhiteSpace(letter) && letter is not ('(' or ')' or '"');

    private static Relationship? Read(ReadOnlySpan<char> text, ref int at, int depth)
    {
        if (ReadId(text, ref at) is not { } from || !Skip(text, ' ', ref at))
        {
            return null;
        }

        int word = at;
        while (at < text.Length && char.IsAsciiLetter(text[at]))
        {
            at++;
        }

        RelationshipKind? kind = KindOf(text[word..at]);
        if (kind is null || !Skip(text, ' ', ref at))
        {
            return null;
        }

        if (kind != RelationshipKind.Challenges || !Skip(text, '(', ref at))
        {
            string? to = ReadId(text, ref at);
            return to is null ? null
                : kind == RelationshipKind.SupportedBy ? Relationship.SupportedBy(from, to)
                : kind == RelationshipKind.InContextOf ? Relationship.InContextOf(from, to)
                : Relationship.Challenges(from, to);
        }

        return depth < Relationship.MaximumNesting && Read(text, ref at, depth + 1) is { } inner && Skip(text, ')', ref at)
            ? Relationship.Challenges(from, inner)
            : null;
    }

    private static bool Skip(ReadOnlySpan<char> text, char letter, ref int at)
    {
        bool isThere = at < text.Length && text[at] == letter;
        at += isThere ? 1 : 0;
        return isThere;
    }

    private static string? ReadId(ReadOnlySpan<char> text, ref int at)
    {
        if (Skip(text, '"', ref at))
        {
            return ReadQuoted(text, ref at);
        }

        int first = at;
        while (at < text.Length && IsPlain(text[at]))
        {
            at++;
        }

        return at == first ? null : text[first..at].ToString();
    }

    private static string? ReadQuoted(ReadOnlySpan<char> text, ref int at)
    {
        var id = new StringBuilder();
        for (; at < text.Length; at++)
        {
            if (text[at] == '"')
            {
                at++;
                return id.ToString();
            }

            if (text[at] == '\\' && (++at == text.Length || text[at] is not ('"' or '\\')))
            {
                return null;
            }

            id.Append(text[at]);
        }

        return null;
    }
}
