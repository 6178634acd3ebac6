using ArgumentGraph.AspNetCore.Served;
using ArgumentGraph.AspNetCore.Sources;
using ArgumentGraph.Interchange;

namespace ArgumentGraph.AspNetCore;

/// <summary>What is served, and within which limits.</summary>
public sealed class ArgumentGraphOptions
{
    private readonly List<RegisteredSource> _sources = [];
    private readonly List<RegisteredFolder> _folders = [];

    internal IReadOnlyList<RegisteredSource> Sources => _sources;

    internal IReadOnlyList<RegisteredFolder> Folders => _folders;

    /// <summary>The heading of the overview. The default is <c>Arguments</c>.</summary>
    public string Title { get; set; } = "Arguments";

    /// <summary>The baseline used for requests that do not name one. The default is as is.</summary>
    public Baseline Baseline { get; set; }

    /// <summary>
    /// The day on which arguments are judged where a request does not say. Null (the default): today in UTC, by the application's
    /// <see cref="TimeProvider"/>, so that evidence expires as days go by.
    /// </summary>
    public DateOnly? Date { get; set; }

    /// <summary>The maximum number of analyses that run at the same time. The default is the number of processors.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MaximumConcurrentAnalyses
    {
        get;
        set => field = AtLeast(1, value);
    } = Environment.ProcessorCount;

    /// <summary>
    /// The maximum number of analyses that wait to be run. The default is 256. Further requests are answered with 503 and a Retry-After header.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int MaximumQueuedAnalyses
    {
        get;
        set => field = AtLeast(0, value);
    } = 256;

    /// <summary>
    /// The maximum number of cached results, over all arguments, days and baselines. The default is 256. A page of some
    /// hundred elements takes about half a megabyte.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MaximumCachedResults
    {
        get;
        set => field = AtLeast(1, value);
    } = 256;

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

    /// <summary>How long a source must be unchanged before it is read again. The default is 200 ms.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan QuietPeriod
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
            field = value;
        }
    } = TimeSpan.FromMilliseconds(200);

    /// <summary>How often a source is read that cannot be watched, for example because its folder does not exist yet. The default is 5 s.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public TimeSpan PollingInterval
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero);
            field = value;
        }
    } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Whether how likely pathways are to fall is measured too: the doubt of each, and the probability that at least one of them falls. The default is
    /// false: exact probabilities of large arguments can take
    /// seconds of processor time for each version and day. Only what exact numbers can be given for is measured.
    /// </summary>
    public bool MeasureProbability { get; set; }

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

    /// <summary>
    /// Serves a file, in any format that ArgumentGraph.Interchange reads, or a folder, whose files are one argument; it is read again whenever it, or a file
    /// that it leads to, changes. The last good version stays while the file is missing or malformed.
    /// </summary>
    /// <param name="name">What it is called in addresses: letters, digits, <c>.</c>, <c>-</c> and <c>_</c>, at most 64, the first one a letter or digit; not
    /// <c>api</c>, <c>events</c> or <c>openapi.json</c>.</param>
    /// <param name="path">The path of the file or folder; a relative one begins at the application's content root.</param>
    /// <param name="format">The format; null: what the content or the name shows.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> or <paramref name="path"/> is null.</exception>
    /// <exception cref="ArgumentException">The name is taken or cannot be one, or the path is empty.</exception>
    public ArgumentGraphOptions AddFile(string name, string path, ArgumentFormat? format = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Add(name, root => new FileArgumentSource(Path.GetFullPath(path, root), format));
    }

    /// <summary>
    /// Serves the files of a folder, each under its name without the extension of its format (<c>case.gsn.yaml</c> is <c>case</c>). Files that appear later
    /// are served then, those that go are not served any
    /// longer, and those that change are read again. A name that is taken, or cannot be one, is a problem that is shown
    /// (<see cref="ArgumentCatalog.Problems"/>): of two files of one name the first by path is
    /// served. Files and folders whose name begins with a dot are passed over.
    /// </summary>
    /// <param name="path">The folder's path; a relative one begins at the application's content root. It need not exist yet.</param>
    /// <param name="globs">Which files, relative to the folder: for example <c>*.json</c>, <c>**/*.gsn.yaml</c>, or <c>!drafts/**</c> to leave some out.
    /// None: <c>*.json</c>.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The path or a glob is empty, or a glob leads out of the folder.</exception>
    public ArgumentGraphOptions AddFolder(string path, params IEnumerable<string> globs)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(globs);
        ValueList<string> given = [.. globs];
        foreach (string glob in given)
        {
            string pattern = glob is ['!', .. var rest] ? rest : glob;
            if (string.IsNullOrWhiteSpace(pattern) || Path.IsPathRooted(pattern) || pattern.Split('/', '\\').Contains(".."))
            {
                throw new ArgumentException($"'{glob}' must be a pattern within the folder, for example *.json or **/*.gsn.yaml.", nameof(globs));
            }
        }

        _folders.Add(new(Place, path, given.Count > 0 ? given : ["*.json"]));
        return this;
    }

    /// <summary>Serves what a source gives.</summary>
    /// <param name="name">What it is called in addresses, as for <see cref="AddFile"/>.</param>
    /// <param name="source">The source. It is the caller's to dispose of.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The name is taken or cannot be one.</exception>
    public ArgumentGraphOptions AddSource(string name, IArgumentSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Add(name, _ => source);
    }

    /// <summary>Serves an argument that stays as it is.</summary>
    /// <param name="name">What it is called in addresses, as for <see cref="AddFile"/>.</param>
    /// <param name="argument">The argument.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The name is taken or cannot be one.</exception>
    public ArgumentGraphOptions AddArgument(string name, Argument argument)
    {
        ArgumentNullException.ThrowIfNull(argument);
        return Add(name, _ => new FixedArgumentSource(argument));
    }

    private ArgumentGraphOptions Add(string name, Func<string, IArgumentSource> make)
    {
        ServedName.Require(name);
        if (_sources.Exists(source => string.Equals(source.Name, name, StringComparison.OrdinalIgnoreCase)))
        {
            throw new ArgumentException($"There is already an argument called '{name}'.", nameof(name));
        }

        _sources.Add(new(Place, name, make));
        return this;
    }

    private int Place => _sources.Count + _folders.Count;

    private static int AtLeast(int least, int value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least);
        return value;
    }
}
