namespace ArgumentGraph.Model;

/// <summary>How messages word lists and kinds.</summary>
internal static class Wording
{
    public static string Plural(ElementKind kind) => kind switch
    {
        ElementKind.Strategy => "strategies",
        ElementKind.Evidence => "evidence",
        _ => kind.ToWord() + "s",
    };

    public static string WithArticle(ElementKind kind) => kind switch
    {
        ElementKind.Evidence => "evidence",
        ElementKind.Assumption => "an assumption",
        _ => $"a {kind.ToWord()}",
    };

    /// <summary>The words at the beginning of a sentence.</summary>
    public static string Capital(string words) => string.Concat(words[..1].ToUpperInvariant(), words.AsSpan(1));

    /// <summary>"a, b and c".</summary>
    public static string List(string[] words, string conjunction) => words.Length switch
    {
        0 => string.Empty,
        1 => words[0],
        _ => $"{string.Join(", ", words[..^1])} {conjunction} {words[^1]}",
    };
}
