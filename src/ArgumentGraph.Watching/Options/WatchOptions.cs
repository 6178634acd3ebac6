using ArgumentGraph.Interchange;
using ArgumentGraph.Watching.Options;
using ArgumentGraph.Watching.Sources;
using Microsoft.Extensions.FileSystemGlobbing.Abstractions;

namespace ArgumentGraph.Watching;

/// <summary>What a catalog watches, how its arguments are judged, and how much may be analysed at once.</summary>
public class WatchOptions
{
    private readonly List<RegisteredSource> _sources = [];
    private readonly List<RegisteredFolder> _folders = [];

    internal IReadOnlyList<RegisteredSource> Sources => _sources;

    internal IReadOnlyList<RegisteredFolder> Folders => _folders;

    /// <summary>Opens a folder that is to be looked through; in tests one that does not answer.</summary>
    internal Func<string, DirectoryInfoBase> OpenFolder { get; set; } = path => new DirectoryInfoWrapper(new DirectoryInfo(path));

    /// <summary>Names that no argument may have, in whatever case. There are none here; options that build on these may have some.</summary>
    protected internal virtual ValueList<string> ReservedNames => ValueList<string>.Empty;

    /// <summary>The baseline in which arguments are judged, where a question does not name one. The default is as is.</summary>
    public Baseline Baseline { get; set; }

    /// <summary>
    /// The day on which arguments are judged where a question does not say. Null (the default): today in UTC, by the application's
    /// <see cref="TimeProvider"/>, so that evidence expires as days go by.
    /// </summary>
    public DateOnly? Date { get; set; }

    /// <summary>
    /// A folder with the keys of cases, <c>NAME.secrets.json</c> by the name in the catalog, for those that have none beside their file. With a case's key the
    /// reviews that bind to its public versions too (<see cref="CaseReviews.Key"/>) are held against the case itself. A key in it is read with its case and is
    /// not watched; it is never shown. A relative path begins where that of <see cref="AddFile"/> does. Null, the default: keys are looked for beside files
    /// alone.
    /// </summary>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    public string? KeyFolder
    {
        get;
        set
        {
            if (value is not null)
            {
                ArgumentException.ThrowIfNullOrWhiteSpace(value);
            }

            field = value;
        }
    }

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
    /// How long a source may take until its argument is there, before it is shown as one that does not answer; it is taken when it does. As long may a start
    /// be kept waiting by sources that do not answer, which are read side by side, and as long by folders, before what is in them is read. The default is 30 s.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public TimeSpan ReadingTimeLimit
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero);
            field = value;
        }
    } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Whether how likely pathways are to fall is measured too: the doubt of each, and the probability that at least one of them falls. The default is
    /// false: exact probabilities of large arguments can take seconds of processor time for each version and day. Only what exact numbers can be given
    /// for is measured.
    /// </summary>
    public bool MeasureProbability { get; set; }

    /// <summary>
    /// Whether what runs say decides the state of evidence: the records beside a file, <c>NAME.evidence.json</c>, or those that a source gives. The default is
    /// false. Records that cannot be read are a problem of the argument, and the last good version stays.
    /// </summary>
    public bool ApplyEvidence { get; set; }

    /// <summary>
    /// A file in which the history of every argument is kept, so that it is there after a restart: a SQLite database, which is created where it does not exist.
    /// A relative path begins where that of <see cref="AddFile"/> does. Several programs may use one file. It has the newest version of every argument as a
    /// text in it, compressed: protect it like the arguments. A file that is damaged, or is something else, is left as it is and said
    /// (<see cref="ArgumentCatalog.HistoryProblem"/>). Null, the default: histories begin anew with every start.
    /// </summary>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    /// <exception cref="InvalidOperationException"><see cref="UseVersionStore"/> has named another store.</exception>
    public string? HistoryFile
    {
        get;
        set
        {
            if (value is not null)
            {
                ArgumentException.ThrowIfNullOrWhiteSpace(value);
                RequireOneStore(VersionStore is null);
            }

            field = value;
        }
    }

    /// <summary>The maximum number of entries that are kept of the history of an argument; the oldest ones beyond are dropped. The default is 200.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 2.</exception>
    public int MaximumVersions
    {
        get;
        set => field = AtLeast(2, value);
    } = 200;

    /// <summary>The maximum number of analyses that run at the same time. The default is the number of processors.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MaximumConcurrentAnalyses
    {
        get;
        set => field = AtLeast(1, value);
    } = Environment.ProcessorCount;

    /// <summary>
    /// The maximum number of analyses that wait to be run. The default is 256. Further ones are refused with an
    /// <see cref="AnalysesBusyException"/>; a web application answers them with 503 and a Retry-After header.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int MaximumQueuedAnalyses
    {
        get;
        set => field = AtLeast(0, value);
    } = 256;

    /// <summary>
    /// The maximum number of cached results, over all arguments, days and baselines. The default is 256. A web page of some hundred elements takes about
    /// half a megabyte.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MaximumCachedResults
    {
        get;
        set => field = AtLeast(1, value);
    } = 256;

    /// <summary>
    /// Adds a file, in any format that ArgumentGraph.Interchange reads, or a folder, whose files are one argument; it is read again whenever it, or a file
    /// that it leads to, changes. The last good version stays while the file is missing or malformed.
    /// </summary>
    /// <param name="name">What it is called in the catalog, and in addresses: letters, digits, <c>.</c>, <c>-</c> and <c>_</c>, at most 64, the first one a
    /// letter or digit; in a web application not <c>api</c>, <c>events</c> or <c>openapi.json</c>. Names that differ in case alone are the same.</param>
    /// <param name="path">The path of the file or folder; a relative one begins at the application's content root, or where the catalog is started.</param>
    /// <param name="format">The format; null: what the content or the name shows.</param>
    /// <param name="group">Which arguments it belongs with, for lists in groups; null for none.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> or <paramref name="path"/> is null.</exception>
    /// <exception cref="ArgumentException">The name is taken or cannot be one, or the path is empty.</exception>
    public WatchOptions AddFile(string name, string path, ArgumentFormat? format = null, string? group = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Add(name, group, root => new FileArgumentSource(Path.GetFullPath(path, root), format, KeyPathFor(name, root)));
    }

    /// <summary>
    /// Adds the files of a folder, each under its name without the extension of its format (<c>case.gsn.yaml</c> is <c>case</c>). Files that appear later
    /// are added then, those that go are dropped, and those that change are read again. A name that is taken, or cannot be one, is a problem that is shown
    /// (<see cref="ArgumentCatalog.Problems"/>): of two files of one name the first by path is taken. Files and folders whose name begins with a dot are
    /// passed over.
    /// </summary>
    /// <param name="path">The folder's path; a relative one begins where that of <see cref="AddFile"/> does. It need not exist yet.</param>
    /// <param name="globs">Which files, relative to the folder: for example <c>*.json</c>, <c>**/*.gsn.yaml</c>, or <c>!drafts/**</c> to leave some out.
    /// None: <c>*.json</c>. What stands beside a case, <c>*.reviews.json</c>, <c>*.evidence.json</c> and <c>*.secrets.json</c>, is
    /// left out.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The path or a glob is empty, or a glob leads out of the folder.</exception>
    public WatchOptions AddFolder(string path, params IEnumerable<string> globs)
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

    /// <summary>Adds what a source gives.</summary>
    /// <param name="name">What it is called, as for <see cref="AddFile"/>.</param>
    /// <param name="source">The source. It is the caller's to dispose of.</param>
    /// <param name="group">Which arguments it belongs with, for lists in groups; null for none.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The name is taken or cannot be one.</exception>
    public WatchOptions AddSource(string name, IArgumentSource source, string? group = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Add(name, group, _ => source);
    }

    /// <summary>Adds an argument that stays as it is.</summary>
    /// <param name="name">What it is called, as for <see cref="AddFile"/>.</param>
    /// <param name="argument">The argument.</param>
    /// <param name="group">Which arguments it belongs with, for lists in groups; null for none.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The name is taken or cannot be one.</exception>
    public WatchOptions AddArgument(string name, Argument argument, string? group = null)
    {
        ArgumentNullException.ThrowIfNull(argument);
        return Add(name, group, _ => new FixedArgumentSource(argument));
    }

    /// <summary>Keeps histories in a store of your own, in place of memory or a file.</summary>
    /// <param name="store">The store. It is the caller's to dispose of.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="store"/> is null.</exception>
    /// <exception cref="InvalidOperationException"><see cref="HistoryFile"/> is set.</exception>
    public WatchOptions UseVersionStore(IVersionStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        RequireOneStore(HistoryFile is null);
        VersionStore = store;
        return this;
    }

    /// <summary>The store that was named; null for none.</summary>
    internal IVersionStore? VersionStore { get; private set; }

    /// <summary>Where the key of an argument is, if it is not beside its file; null for nowhere.</summary>
    internal string? KeyPathFor(string name, string root) =>
        KeyFolder is { } folder ? Path.GetFullPath(CommitmentKey.PathFor(Path.Combine(folder, name + ".json")), root) : null;

    private static void RequireOneStore(bool isOne)
    {
        if (!isOne)
        {
            throw new InvalidOperationException("Histories are kept in one place: set HistoryFile, or call UseVersionStore, not both.");
        }
    }

    private WatchOptions Add(string name, string? group, Func<string, IArgumentSource> make)
    {
        ArgumentName.Require(name, ReservedNames);
        if (_sources.Exists(source => string.Equals(source.Name, name, StringComparison.OrdinalIgnoreCase)))
        {
            throw new ArgumentException($"There is already an argument called '{name}'.", nameof(name));
        }

        _sources.Add(new(Place, name, group, make));
        return this;
    }

    private int Place => _sources.Count + _folders.Count;

    private static int AtLeast(int least, int value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least);
        return value;
    }
}
