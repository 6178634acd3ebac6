using System.Globalization;
using System.Text;
using ArgumentGraph.Building;
using ArgumentGraph.Findings;
using ArgumentGraph.Interchange.Shared;
using ArgumentGraph.Model;
using ArgumentGraph.Structure;
using ArgumentGraph.Text;

namespace ArgumentGraph.Interchange;

/// <summary>
/// An argument while a format's reader makes it (<see cref="ArgumentFormat.Read"/>): has the text, and takes elements, relationships, findings and losses
/// with their places in it.
/// </summary>
/// <remarks>
/// <para>
/// A place is a file and an index in its <see cref="SourceFile.Text"/>; <see cref="SourceFile.IndexOf"/> gives the index of a line and a column. Findings and
/// losses show line and column, and come in the order of the text, whatever the order in which they were reported.
/// </para>
/// <para>
/// Relationships may lead to elements that come later. What is the same in all formats is checked when the reader is done, and reported by itself: ids given
/// twice or not allowed, relationships to elements that do not exist (with "did you mean"), kinds of elements that cannot be joined, limits.
/// </para>
/// <para>Valid until the reader returns; not to be used by several threads at once.</para>
/// </remarks>
/// <example>
/// A format whose lines are <c>id: statement</c>, each a claim:
/// <code>
/// SourceFile file = draft.Main;
/// string[] lines = file.Text.Split('\n');
/// for (int line = 1; line &lt;= lines.Length; line++)
/// {
///     string[] parts = lines[line - 1].Split(": ", 2);
///     int at = file.IndexOf(line, 1);
///     if (parts.Length == 2)
///     {
///         draft.Add(new Claim(parts[0], parts[1]), file, at);
///     }
///     else
///     {
///         draft.Report(Rules.SyntaxError, file, at, "Expected 'id: statement'.");
///     }
/// }
/// </code>
/// </example>
public sealed class ArgumentImport
{
    private readonly SourceText _source;
    private readonly FindingList _findings;
    private readonly LossList _losses;
    private readonly ArgumentAssembly _assembly;
    private readonly Func<string, int, ReadOnlyMemory<byte>?>? _open;
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);
    private readonly List<(RelationshipKind Kind, int From, string To, int Offset)> _relationships = [];
    private int _bytesLeft;
    private bool _isTooLarge;

    /// <param name="path">The main file's path, or null.</param>
    /// <param name="bytes">Its bytes, within the limits.</param>
    /// <param name="encoding">Its encoding, if something says which.</param>
    /// <param name="open">Reads another file by its path, up to a number of bytes; null where there are no others, for the text did not come from a file.</param>
    /// <param name="options">The options.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    internal ArgumentImport(
        string? path,
        ReadOnlyMemory<byte> bytes,
        Encoding? encoding,
        Func<string, int, ReadOnlyMemory<byte>?>? open,
        FormatReadingOptions options,
        CancellationToken cancellationToken)
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

    /// <summary>How the argument is to be read.</summary>
    public FormatReadingOptions Options { get; }

    /// <summary>Ends reading early; a reader looks at it now and then.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>The file asked for.</summary>
    public SourceFile Main { get; }

    /// <summary>What the argument is about; if the reader leaves it null, the name of the file, else the title of the format.</summary>
    public string? Title { get; set; }

    /// <summary>Whether there is anything of an argument in the text. A reader that found nothing sets it to false: then the reading has no argument.</summary>
    public bool IsArgument { get; set; } = true;

    /// <summary>
    /// Whether all elements were seen. A reader that gives up early sets it to false: relationships may well lead to elements that were not seen, and are not
    /// reported as leading nowhere.
    /// </summary>
    public bool IsComplete
    {
        get => _assembly.IsComplete;
        set => _assembly.IsComplete = value;
    }

    /// <summary>How many elements have been added, those with an id of another one left out.</summary>
    public int Count => _positions.Count;

    /// <summary>Whether other files can be read: only if the text came from a file.</summary>
    public bool CanOpen => _open is not null && Main.Path is not null;

    /// <summary>
    /// Opens a file that another one names, by a path relative to it. Null, with a finding, if it cannot be read. The limits hold for all files together.
    /// </summary>
    /// <param name="reference">The path as it is written.</param>
    /// <param name="from">The file that names it.</param>
    /// <param name="at">Where it does.</param>
    /// <param name="encoding">The file's encoding, if something says which; a byte order mark comes first. Null: UTF-8.</param>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public SourceFile? Open(string reference, SourceFile from, int at, Encoding? encoding = null)
    {
        ArgumentNullException.ThrowIfNull(from);
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

    /// <summary>
    /// Adds an element. If it cannot be kept, that is a finding, and what is given back says so; relationships that begin at it are then left out.
    /// </summary>
    /// <param name="element">The element.</param>
    /// <param name="file">The file that it stands in.</param>
    /// <param name="at">Where it begins: an index in the file's text.</param>
    /// <param name="idAt">Where its id begins, if elsewhere.</param>
    /// <returns>What its relationships are made with.</returns>
    /// <exception cref="ArgumentNullException">The element or the file is null.</exception>
    public ImportedElement Add(Element element, SourceFile file, int at, int? idAt = null)
    {
        ArgumentNullException.ThrowIfNull(element);
        ArgumentNullException.ThrowIfNull(file);
        if (_positions.Count >= Options.Limits.MaximumElements)
        {
            if (!_isTooLarge)
            {
                Report(Rules.TooLarge, file, at, $"There are more than {Options.Limits.MaximumElements.ToString(CultureInfo.InvariantCulture)} elements, the most that may be read here.");
                (_isTooLarge, IsComplete) = (true, false);
            }

            return default;
        }

        if (ElementId.ProblemOf(element.Id) is { } problem)
        {
            Report(Rules.InvalidId, file, idAt ?? at, problem);
            _assembly.AddMalformed(element.Id);
            return default;
        }

        int position = _assembly.Add(element, file.OffsetOf(at), file.OffsetOf(idAt ?? at));
        return _positions.TryAdd(element.Id, position) ? new(position) : default;
    }

    /// <summary>Whether an element with this id has been added.</summary>
    /// <param name="id">An id.</param>
    public bool Contains(string id) => _positions.ContainsKey(id);

    /// <summary>The element with this id; one that is not kept if none has been added.</summary>
    /// <param name="id">An id.</param>
    public ImportedElement Find(string id) => _positions.TryGetValue(id, out int position) ? new(position) : default;

    /// <summary>
    /// Adds SupportedBy or InContextOf from an element to one that may come later. A challenge is added by
    /// <see cref="Challenge(ImportedElement, RelationshipTarget, SourceFile, int)"/>.
    /// </summary>
    /// <param name="kind">SupportedBy or InContextOf.</param>
    /// <param name="from">The element in which the relationship is written: what is supported, or states the context.</param>
    /// <param name="to">The id of the element that it leads to.</param>
    /// <param name="file">The file that the relationship stands in.</param>
    /// <param name="at">Where: an index in the file's text.</param>
    /// <exception cref="ArgumentNullException">The id or the file is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="kind"/> is neither.</exception>
    public void Connect(RelationshipKind kind, ImportedElement from, string to, SourceFile file, int at)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(file);
        if (kind is not (RelationshipKind.SupportedBy or RelationshipKind.InContextOf))
        {
            throw new ArgumentException("Expected SupportedBy or InContextOf; a challenge is added by Challenge.", nameof(kind));
        }

        if (from.IsKept)
        {
            _relationships.Add((kind, from.Position, to, file.OffsetOf(at)));
        }
    }

    /// <summary>Adds a challenge of an element or a relationship, which may come later.</summary>
    /// <param name="from">The element that challenges.</param>
    /// <param name="target">What it challenges: an element by its id, or a relationship.</param>
    /// <param name="file">The file that the challenge stands in.</param>
    /// <param name="at">Where: an index in the file's text.</param>
    /// <exception cref="ArgumentNullException">The target or the file is null.</exception>
    public void Challenge(ImportedElement from, RelationshipTarget target, SourceFile file, int at)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(file);
        Challenge(from, PendingTarget.Of(target), file, at);
    }

    /// <summary>Adds a challenge of what may be written without the kind of relationship.</summary>
    internal void Challenge(ImportedElement from, PendingTarget target, SourceFile file, int at)
    {
        if (from.IsKept)
        {
            _assembly.Challenge(from.Position, target, file.OffsetOf(at));
        }
    }

    /// <summary>Reports a finding.</summary>
    /// <param name="rule">The rule that is broken: one of <see cref="Rules"/>, or one of your own (<see cref="Rule.CreateForReading"/>).</param>
    /// <param name="file">The file.</param>
    /// <param name="at">Where: an index in the file's text.</param>
    /// <param name="message">What was found, and what would be right.</param>
    /// <param name="elementId">The id of the element that it is about, if any.</param>
    /// <param name="severity">The severity, if this format takes it more lightly than others; null for the rule's own.</param>
    /// <exception cref="ArgumentNullException">The rule or the file is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="message"/> is blank.</exception>
    public void Report(Rule rule, SourceFile file, int at, string message, string? elementId = null, Severity? severity = null)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(file);
        ArgumentException.ThrowIfNullOrWhiteSpace(message);
        _findings.Add(rule, file.OffsetOf(at), message, elementId, severity: severity);
    }

    /// <summary>Notes what was dropped, inferred or changed.</summary>
    /// <param name="kind">What became of it.</param>
    /// <param name="file">The file.</param>
    /// <param name="at">Where: an index in the file's text.</param>
    /// <param name="message">What it was, and why.</param>
    /// <param name="elementId">The id of the element that it is about, if any.</param>
    /// <exception cref="ArgumentNullException">The file is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="message"/> is blank.</exception>
    public void Lose(LossKind kind, SourceFile file, int at, string message, string? elementId = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentException.ThrowIfNullOrWhiteSpace(message);
        _losses.Add(kind, message, elementId, file.OffsetOf(at));
    }

    /// <summary>Puts the argument together.</summary>
    internal FormatReading Finish(ArgumentFormat format)
    {
        Argument? argument = null;
        if (IsArgument)
        {
            // Positions move when duplicates go: those that stay are looked up again.
            Dictionary<int, string> ids = _positions.ToDictionary(entry => entry.Value, entry => entry.Key);
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
                FormatRules.RepeatedEvidence,
                argument.Structure.ElementOffsets[argument.NumberOf(group[0].Id)],
                $"'{group[0].Id}' and {count} say the same and come from the same source; merged, they would show what rests on them together.",
                group[0].Id,
                related: repeated);
        }

        return argument;
    }
}
