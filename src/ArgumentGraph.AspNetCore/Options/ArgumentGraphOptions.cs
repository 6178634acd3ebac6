using ArgumentGraph.Watching;

namespace ArgumentGraph.AspNetCore;

/// <summary>What is served, and within which limits: what a catalog watches, and how pages and the API show it.</summary>
public sealed class ArgumentGraphOptions : WatchOptions
{
    // First segments of our own addresses.
    private static readonly ValueList<string> Addresses = ["api", "events", "openapi.json"];

    /// <summary>The names that are addresses of their own: <c>api</c>, <c>events</c> and <c>openapi.json</c>.</summary>
    protected override ValueList<string> ReservedNames => Addresses;

    /// <summary>The heading of the overview. The default is <c>Arguments</c>.</summary>
    public string Title { get; set; } = "Arguments";

    /// <summary>The maximum number of elements that a what-if may name. The default is 1,000. Larger requests are answered with 422.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MaximumWhatIfElements
    {
        get;
        set => field = AtLeast(1, value);
    } = 1_000;

    /// <summary>The maximum length of a request body, in bytes. The default is 64 KiB. Longer bodies are answered with 413.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MaximumRequestBytes
    {
        get;
        set => field = AtLeast(1, value);
    } = 64 * 1024;

    /// <summary>
    /// The maximum number of open pages that listen for changes. The default is 1,000. Further pages are answered with 503 and do not update.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int MaximumListeners
    {
        get;
        set => field = AtLeast(0, value);
    } = 1_000;

    /// <summary>
    /// Which pages may show ours in a frame, as the source list of the content security policy's <c>frame-ancestors</c>. The default is <c>'self'</c>. For
    /// example <c>'self' https://wiki.example</c>.
    /// </summary>
    /// <exception cref="ArgumentException">The value could end the directive.</exception>
    public string FrameAncestors
    {
        get;
        set
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value);
            if (value.Any(letter => letter is ';' or ',' || char.IsControl(letter) || !char.IsAscii(letter)))
            {
                throw new ArgumentException(
                    "The sources of frame-ancestors are separated by blanks; they hold neither ';' nor ',' nor control characters.", nameof(value));
            }

            field = value;
        }
    } = "'self'";

    private static int AtLeast(int least, int value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least);
        return value;
    }
}
