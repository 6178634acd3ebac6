using System.Buffers;

namespace ArgumentGraph.Reviews;

/// <summary>Members that several objects of a file of reviews have: hashes, words of enumerations, texts that are needed.</summary>
internal static class ReviewMembers
{
    private const int HashDigits = 64;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    /// <summary>A text that is needed.</summary>
    public static string? RequiredText(this SidecarObject members, string name)
    {
        members.Required(name);
        return members.FilledText(name);
    }

    /// <summary>A hash that is needed.</summary>
    public static string? RequiredHash(this SidecarObject members, string name)
    {
        members.Required(name);
        return members.Hash(name);
    }

    /// <summary>A hash: 64 lower-case hexadecimal digits.</summary>
    public static string? Hash(this SidecarObject members, string name)
    {
        string? text = members.Text(name);
        if (text is null || (text.Length == HashDigits && !text.AsSpan().ContainsAnyExcept(Digits)))
        {
            return text;
        }

        members.Report(name, $"is '{Spelling.Clip(text)}'; it is a hash, 64 lower-case hexadecimal digits.");
        return null;
    }

    /// <summary>The value of an enumeration, by its word.</summary>
    public static T? Word<T>(this SidecarObject members, string name, bool isRequired = false)
        where T : struct, Enum => ReviewWords.Parse<T>(members.Choice(name, ReviewWords.All<T>(), isRequired));
}
