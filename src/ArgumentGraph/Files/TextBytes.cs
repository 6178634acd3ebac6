using System.Globalization;

namespace ArgumentGraph.Files;

/// <summary>The bytes of a text, or why they were not read. (A nullable memory would not do: a plain null converts to an empty one, which is a text.)</summary>
/// <param name="Bytes">The bytes; none where the text was refused.</param>
/// <param name="Refusal">Why the text was not read.</param>
internal readonly record struct TextBytes(ReadOnlyMemory<byte> Bytes, TextRefusal Refusal = TextRefusal.None)
{
    /// <summary>Whether the text was not read.</summary>
    public bool IsRefused => Refusal != TextRefusal.None;

    /// <summary>The length of what was read.</summary>
    public int Length => Bytes.Length;

    /// <summary>A text that was not read.</summary>
    public static TextBytes Refused(TextRefusal refusal) => new(default, refusal);

    /// <summary>The rule by which a text that was not read is reported.</summary>
    public Rule Rule => Refusal == TextRefusal.TooLong ? Rules.TooLarge : Rules.UnusableFile;

    /// <summary>What is said of a text that was not read: what was found, and what would be right.</summary>
    /// <param name="maximum">The most bytes that might have been read.</param>
    /// <param name="limit">How long it might have taken.</param>
    /// <param name="what">What it is, to follow it "longer than": <c>The text is</c>.</param>
    public string Message(int maximum, TimeSpan limit, string what = "The text is") => Refusal == TextRefusal.TooLong
        ? string.Create(CultureInfo.InvariantCulture, $"{what} longer than {maximum} bytes, the most that may be read here.")
        : $"The file {Problem(limit)}.";

    /// <summary>Why a file was not read, to follow its name.</summary>
    /// <param name="limit">How long it might have taken.</param>
    public string Problem(TimeSpan limit) => Refusal switch
    {
        TextRefusal.NotRegular => "is a pipe, a device or a socket; only regular files are read by their path",
        TextRefusal.Replaced => "was replaced while it was read",
        _ => string.Create(CultureInfo.InvariantCulture, $"was not read to its end within {limit.TotalSeconds} s, the time limit for a file"),
    };
}

/// <summary>Why a text was not read.</summary>
internal enum TextRefusal
{
    /// <summary>It was.</summary>
    None,

    /// <summary>It is longer than may be read.</summary>
    TooLong,

    /// <summary>It is a pipe, a device or a socket.</summary>
    NotRegular,

    /// <summary>Its end did not come in time.</summary>
    Stalled,

    /// <summary>Something else was put in its place while it was read.</summary>
    Replaced,
}
