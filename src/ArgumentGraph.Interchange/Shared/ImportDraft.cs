using System.Globalization;
using System.Text;
using ArgumentGraph.Building;
using ArgumentGraph.Findings;
using ArgumentGraph.Model;
using ArgumentGraph.Structure;
using ArgumentGraph.Text;

namespace ArgumentGraph.Interchange.Shared;

/// <summary>An argument while a format's reader makes it: takes elements, relationships, findings and losses with their places in the source files.</summary>
internal sealed class ImportDraft
{
    private readonly SourceText _source;
    private readonly FindingList _findings;
    private readonly LossList _losses;
    private readonly ArgumentAssembly _assembly;
    private readonly Func<string, int, ReadOnlyMemory<byte>?>? _open;
    private readonly Dictionary<string, int> _handles = new(StringComparer.Ordinal);
    private readonly List<(RelationshipKind Kind, int From, string To, int Offset)> _relationships = [];
    private int _bytesLeft;
    private bool _isTooLarge;

    /// <param name="path">The main file's path, or null.</param>
    /// <param name="bytes">Its bytes, within the limits.</param>
    /// <param name="encoding">Its encoding, if something says which.</param>
    /// <param name="open">Reads another file by its path, up to a number of bytes; null where there are no others, for the text did not come from a file.</param>
    /// <param name="options">The options.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public ImportDraft(string? path, ReadOnlyMemory<byte> bytes, Encoding? encoding, Func<string, int, ReadOnlyMemory<byte>?>? open, FormatReadingOptions options, CancellationToken cancellationToken)
    {
        SourceText? source = null;
        FindingList? findings = null;
        Options = options;
        CancellationToken = cancellationToken;
        _open = open;
        _bytesLeft = options.Limits.MaximumBytes - bytes.Length;
        Main = SourceFile.Add(
            path,
            bytes,
            encoding,
            (file, utf8) =>
            {
                source = new SourceText(file, utf8);
                findings = new FindingList(source, options.Limits.FindingsShownPerRule);
                return 0;
            },
            () => findings!);
        _source = source!;
        _findings = findings!;
        _losses = new LossList(_source);
        _assembly = new ArgumentAssembly(_findings);
    }

    public FormatReadingOptions Options { get; }

    public CancellationToken CancellationToken { get; }

    /// <summary>The file asked for.</summary>
    public SourceFile Main { get; }

    /// <summary>What the argument is about; the main file's name where no reader sets it.</summary>
    public string? Title { get; set; }

    /// <summary>Whether there is anything of an argument in the text: set false by a reader that found none.</summary>
    public bool IsArgument { get; set; } = true;

    /// <summary>Whether elements were left unread, so that references may lead to them.</summary>
    public bool IsComplete
    {
        get => _assembly.IsComplete;
        set => _assembly.IsComplete = value;
    }

    public int Count => _handles.Count;

    /// <summary>Whether other files can be read: the text came from a file.</summary>
    public bool CanOpen => _open is not null && Main.Path is not null;

    /// <summary>Opens a file that another one names, by a path relative to it. Null, with a finding, where it cannot be read.</summary>
    /// <param name="reference">The path as it is written.</param>
    /// <param name="from">The file that names it.</param>
    /// <param name="at">Where it does.</param>
    /// <param name="encoding">The file's encoding, if something says which.</param>
    public SourceFile? Open(string reference, SourceFile from, int at, Encoding? encoding = null)
    {
        CancellationToken.ThrowIfCancellationRequested();
        if (_open is null || from.Path is null)
        {
            Report(Rules.UnusableFile, from, at, $"'{Spelling.Clip(reference)}' is not read: the text did not come from a file, so there is no folder to find it in.");
            return null;
        }

        try
        {
            string path = Path.Combine(Path.GetDirectoryName(from.Path) ?? string.Empty, reference);
            if (_open(path, _bytesLeft) is { } bytes)
            {
                _bytesLeft -= bytes.Length;
                return SourceFile.Add(path, bytes, encoding, _source.Add, () => _findings);
            }

            Report(Rules.TooLarge, from, at, $"With '{Spelling.Clip(reference)}' the files are longer than {Options.Limits.MaximumBytes.ToString(CultureInfo.InvariantCulture)} bytes, the most that may be read here.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            Report(Rules.UnusableFile, from, at, $"'{Spelling.Clip(reference)}' cannot be read: {problem.Message}");
        }

        IsComplete = false;
        return null;
    }

    /// <summary>Adds an element. Gives the handle that relationships are made with; -1, with a finding, where it cannot be kept: nothing comes of its relationships then.</summary>
    /// <param name="element">The element.</param>
    /// <param name="file">The file that it stands in.</param>
    /// <param name="at">Where it begins: an index in the file's text.</param>
    /// <param name="idAt">Where its id does.</param>
    public int Add(Element element, SourceFile file, int at, int idAt)
    {
        if (_handles.Count >= Options.Limits.MaximumElements)
        {
            if (!_isTooLarge)
            {
                Report(Rules.TooLarge, file, at, $"There are more than {Options.Limits.MaximumElements.ToString(CultureInfo.InvariantCulture)} elements, the most that may be read here.");
                (_isTooLarge, IsComplete) = (true, false);
            }

            return -1;
        }

        if (ElementId.ProblemOf(element.Id) is { } problem)
        {
            Report(Rules.InvalidId, file, idAt, problem);
            _assembly.AddMalformed(element.Id);
            return -1;
        }

        int handle = _assembly.Add(element, file.OffsetOf(at), file.OffsetOf(idAt));
        return _handles.TryAdd(element.Id, handle) ? handle : -1;
    }

    /// <summary>Whether an element with this id has been added.</summary>
    public bool Contains(string id) => _handles.ContainsKey(id);

    /// <summary>The handle of the element with this id; -1 when none has been added.</summary>
    public int HandleOf(string id) => _handles.GetValueOrDefault(id, -1);

    /// <summary>Adds SupportedBy or InContextOf from an element (see <see cref="Add"/>) to one that may come later; what it leads to is looked up in the end.</summary>
    public void Connect(RelationshipKind kind, int from, string to, SourceFile file, int at)
    {
        if (from >= 0)
        {
            _relationships.Add((kind, from, to, file.OffsetOf(at)));
        }
    }

    /// <summary>Adds a challenge of an element or a relationship; what it leads to is looked up in the end.</summary>
    public void Challenge(int from, PendingTarget target, SourceFile file, int at)
    {
        if (from >= 0)
        {
            _assembly.Challenge(from, target, file.OffsetOf(at));
        }
    }

    /// <summary>Says what was found.</summary>
    /// <param name="rule">The rule that is broken.</param>
    /// <param name="file">The file.</param>
    /// <param name="at">Where: an index in the file's text.</param>
    /// <param name="message">What was found.</param>
    /// <param name="elementId">The element that it is about, if any.</param>
    /// <param name="severity">The severity, where this format takes it more lightly; null for the rule's own.</param>
    public void Report(Rule rule, SourceFile file, int at, string message, string? elementId = null, Severity? severity = null) =>
        _findings.Add(rule, file.OffsetOf(at), message, elementId, severity: severity);

    /// <summary>Says what was lost.</summary>
    public void Lose(LossKind kind, SourceFile file, int at, string message, string? elementId = null) => _losses.Add(kind, message, elementId, file.OffsetOf(at));

    /// <summary>Puts the argument together.</summary>
    public FormatReading Finish(ArgumentFormat format)
    {
        Argument? argument = null;
        if (IsArgument)
        {
            // Handles are positions until duplicates go: those that stay are looked up again.
            Dictionary<int, string> ids = _handles.ToDictionary(entry => entry.Value, entry => entry.Key);
            _assembly.RemoveDuplicates();
            IdIndex index = _assembly.ToIndex();
            foreach ((RelationshipKind kind, int from, string to, int offset) in _relationships)
            {
                int position = index.Find(ids[from]);
                int target = index.Find(to);
                if (target < 0)
                {
                    _assembly.ReportUnresolved(kind, position, to, offset);
                }
                else
                {
                    _assembly.Connect(kind, position, target, offset);
                }
            }

            string title = Title ?? (Main.Path is null ? format.Title : Path.GetFileName(Main.Path));
            argument = _assembly.Finish(title, new ArgumentOrigin(_source, null, ValueMap<RawJson>.Empty));
        }

        if (argument is not null && (Options.MergeEqualEvidence || format.IsTree))
        {
            argument = WithoutRepeatedEvidence(argument);
        }

        ValueList<Finding> findings = _findings.ToFindings();
        if (argument is not null)
        {
            argument.ReadingFindings = findings;
        }
        else if (_findings.CountOf(Rules.InvalidEncoding) > 0)
        {
            // What is wrong with a text in an encoding that could not be read follows from that.
            findings = [.. findings.Where(finding => finding.Rule == Rules.InvalidEncoding)];
        }

        return new FormatReading(format, argument, findings, _findings.HasErrors, _losses.ToLosses());
    }

    private Argument WithoutRepeatedEvidence(Argument argument)
    {
        if (Options.MergeEqualEvidence)
        {
            MergedEvidence merged = EqualEvidence.Merge(argument);
            foreach (Loss loss in merged.Losses)
            {
                _losses.Add(loss.Kind, loss.Message, loss.ElementId, argument.Structure.ElementOffsets[argument.NumberOf(loss.ElementId!)]);
            }

            return merged.Argument;
        }

        foreach (List<Evidence> group in EqualEvidence.Groups(argument))
        {
            (string Message, string? ElementId, int Offset)[] repeated =
                [.. group.Skip(1).Select(item => ("It is repeated here", (string?)item.Id, argument.Structure.ElementOffsets[argument.NumberOf(item.Id)]))];
            string count = repeated.Length == 1 ? $"'{group[1].Id}'" : string.Create(CultureInfo.InvariantCulture, $"{repeated.Length} other items");
            _findings.Add(
                Rules.RepeatedEvidence,
                argument.Structure.ElementOffsets[argument.NumberOf(group[0].Id)],
                $"'{group[0].Id}' and {count} say the same and come from the same source; merged, they would show what rests on them together.",
                group[0].Id,
                related: repeated);
        }

        return argument;
    }
}
