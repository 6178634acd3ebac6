using ArgumentGraph.Findings;

namespace ArgumentGraph;

/// <summary>How an argument is to be read. The limits protect against hostile input; a text beyond one of them is reported, never read on.</summary>
public sealed record ReadingOptions
{
    /// <summary>The options used where none are given.</summary>
    public static ReadingOptions Default { get; } = new();

    /// <summary>The maximum length of a text, in UTF-8 bytes. The default is 256 MiB.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int MaximumBytes
    {
        get;
        init => field = AtLeast(0, value);
    } = 256 * 1024 * 1024;

    /// <summary>
    /// The maximum nesting depth of objects and lists, and of files that include files. The default is 64. A document
    /// without a value under <c>data</c> needs 6.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MaximumDepth
    {
        get;
        init => field = AtLeast(1, value);
    } = 64;

    /// <summary>The maximum number of elements. The default is 5 million.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int MaximumElements
    {
        get;
        init => field = AtLeast(0, value);
    } = 5_000_000;

    /// <summary>The maximum number of findings listed for each rule. The default is 1,000. All are counted.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int FindingsShownPerRule
    {
        get;
        init => field = AtLeast(0, value);
    } = FindingList.DefaultShownPerRule;

    /// <summary>The maximum number of files that are read together, the one asked for included. The default is 1,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MaximumFiles
    {
        get;
        init => field = AtLeast(1, value);
    } = 1_000;

    /// <summary>
    /// How long it may take until the last byte of a file is there; a file that takes longer, on a disk of another machine that does not answer, is reported
    /// as one that cannot be read. The default is one minute; <see cref="Timeout.InfiniteTimeSpan"/> waits for ever. It holds for each file that is read by its
    /// path, not for streams, which are their owner's, and not for what comes after reading.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The value is neither positive nor <see cref="Timeout.InfiniteTimeSpan"/>, or more than 24 days.
    /// </exception>
    public TimeSpan TimeLimit
    {
        get;
        init
        {
            if (value != Timeout.InfiniteTimeSpan)
            {
                ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero);
                ArgumentOutOfRangeException.ThrowIfGreaterThan(value, TimeSpan.FromMilliseconds(int.MaxValue));
            }

            field = value;
        }
    } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Folders from which files may be read that a file names, besides the folder of the file asked for and those below it. None by default. Links are followed
    /// before it is decided where a file is.
    /// </summary>
    public ValueList<string> Folders { get; init; } = ValueList<string>.Empty;

    /// <summary>
    /// Whether a part of an argument may be read on its own. A file that does not exist is then reported for information, and what its elements would support
    /// is judged as if they were not in hand: in their places stand undeveloped claims and disputed assumptions. False by default: a missing file is an error.
    /// </summary>
    public bool AllowMissingFiles { get; init; }

    /// <summary>The name that places in findings carry when the text does not come from a file; null for none. A file is named as its path was given.</summary>
    public string? FileName { get; init; }

    /// <summary>Whether the text is a pattern: then it has the member <c>pattern</c>, and references may be objects.</summary>
    internal bool IsPattern { get; init; }

    private static int AtLeast(int least, int value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least);
        return value;
    }
}
