using System.Buffers;
using System.Globalization;

namespace ArgumentGraph.Sidecars;

/// <summary>Members that objects of several sidecars have: hashes, words of enumerations, texts that are needed.</summary>
internal static class CommonMembers
{
    /// <summary>Says where the schema is, in every sidecar.</summary>
    public const string Schema = "$schema";

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

    /// <summary>A moment in UTC, for example <c>2026-11-29T03:15:00Z</c>.</summary>
    public static DateTimeOffset? Instant(this SidecarObject members, string name)
    {
        if (members.Text(name) is not { } text)
        {
            return null;
        }

        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (!text.EndsWith(".Z", StringComparison.Ordinal)
            && DateTimeOffset.TryParseExact(text, EvidenceRecord.InstantForm, CultureInfo.InvariantCulture, Utc, out DateTimeOffset moment))
        {
            return moment;
        }

        members.Report(name, $"is '{Spelling.Clip(text)}'; it is a moment in UTC, YYYY-MM-DDThh:mm:ssZ.");
        return null;
    }

    /// <summary>The value of an enumeration, by its word.</summary>
    public static T? Word<T>(this SidecarObject members, string name, bool isRequired = false)
        where T : struct, Enum => ReportWords.Parse<T>(members.Choice(name, ReportWords.All<T>(), isRequired));
}
