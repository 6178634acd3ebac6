using System.Globalization;
using System.Text;
using ArgumentGraph.Building;
using ArgumentGraph.Files;
using ArgumentGraph.Findings;
using ArgumentGraph.Importing;
using ArgumentGraph.Json;
using ArgumentGraph.Model;
using ArgumentGraph.Structure;
using ArgumentGraph.Text;

namespace ArgumentGraph;

/// <summary>
/// An argument while it is made of something else: a text in another format, a graph, a table. Takes elements, relationships, findings and losses, with their
/// places in the text if there is one, and puts them together. For arguments written in code there is <see cref="ArgumentBuilder"/>.
/// </summary>
/// <remarks>
/// <para>
/// A place is a file and an index in its <see cref="SourceFile.Text"/>; <see cref="SourceFile.IndexOf"/> gives the index of a line and a column. Findings and
/// losses show line and column, and come in the order of the text, whatever the order in which they were reported. What has no file has no place.
/// </para>
/// <para>
/// Relationships may lead to elements that come later. What is the same wherever an argument comes from is checked by itself, and reported: ids given twice or
/// not allowed, texts that are not Unicode, relationships to elements that do not exist (with "did you mean"), kinds of elements that cannot be joined, limits.
/// </para>
/// <para>Not to be used by several threads at once. Linear in the length of the texts and in what is added.</para>
/// </remarks>
/// <example>
/// A text whose lines are <c>id: statement</c>, each a claim:
/// <code>
/// ArgumentImport draft = ArgumentImport.OfFile("claims.txt");
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
///
/// ReadingResult read = draft.Finish();
/// </code>
/// </example>
public sealed partial class ArgumentImport
{
    private readonly SourceText? _source;
    private readonly LossList _losses;
    private readonly ArgumentAssembly _assembly;
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);
    private readonly List<(Element Element, int Offset)> _added = []; // by position
    private readonly List<PendingRelationship> _relationships = [];
    private readonly List<PlacedModule> _modules = [];
    private bool _isTooLarge;
    private bool _isFinished;

    /// <summary>Begins an argument that does not come from a text: its elements and findings have no places.</summary>
    /// <param name="options">The limits; null for the defaults.</param>
    /// <param name="cancellationToken">Ends reading early.</param>
    public ArgumentImport(ReadingOptions? options = null, CancellationToken cancellationToken = default)
    {
        Options = options ?? ReadingOptions.Default;
        CancellationToken = cancellationToken;
        Main = SourceFile.Empty(Options.FileName);
        Files = [];
        Findings = new FindingList(source: null, Options.FindingsShownPerRule);
        _losses = new LossList(null);
        _assembly = new ArgumentAssembly(Findings);
    }

    /// <summary>Begins an argument that comes from a text.</summary>
    /// <param name="text">The text. Half a surrogate pair is a finding.</param>
    /// <param name="options">The limits, and the name of the file; null for the defaults.</param>
    /// <param name="cancellationToken">Ends reading early.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public ArgumentImport(string text, ReadingOptions? options = null, CancellationToken cancellationToken = default)
        : this(TextInput.BytesOf(text, (options ?? ReadingOptions.Default).MaximumBytes), encoding: null, folders: null, options, cancellationToken)
    {
    }

    /// <summary>Begins an argument that comes from a text which is not decoded yet.</summary>
    /// <param name="bytes">
    /// The text, which must not change while the argument is used: UTF-8, UTF-16 or UTF-32 by its byte order mark. Bytes that are invalid are a finding.
    /// </param>
    /// <param name="options">The limits, and the path of the file; null for the defaults.</param>
    /// <param name="encoding">The encoding of a text without a byte order mark; null for UTF-8.</param>
    /// <param name="cancellationToken">Ends reading early.</param>
    public ArgumentImport(
        ReadOnlyMemory<byte> bytes,
        ReadingOptions? options = null,
        Encoding? encoding = null,
        CancellationToken cancellationToken = default)
        : this(Within(options, bytes), encoding, folders: null, options, cancellationToken)
    {
    }

    private ArgumentImport(
        TextBytes text,
        Encoding? encoding,
        ReadableFolders? folders,
        ReadingOptions? options,
        CancellationToken cancellationToken)
    {
        SourceText? source = null;
        FindingList? findings = null;
        Options = options ?? ReadingOptions.Default;
        CancellationToken = cancellationToken;
        _folders = folders;
        _bytesLeft = Options.MaximumBytes - text.Length;
        Main = SourceFile.Add(
            Options.FileName,
            text.Bytes,
            encoding,
            (file, utf8) =>
            {
                source = new SourceText(file, utf8);
                findings = new FindingList(source, Options.FindingsShownPerRule);
                return 0;
            },
            () => findings!);
        _source = source!;
        Files = [Main];
        Findings = findings!;
        _losses = new LossList(_source);
        _assembly = new ArgumentAssembly(Findings);
        if (text.IsRefused)
        {
            _isRefused = true;
            ReportRefused(text, Main, 0, "The text is");
        }
    }

    /// <summary>The limits that hold for all files together, and the name of the main file.</summary>
    public ReadingOptions Options { get; }

    /// <summary>Ends reading early; a reader looks at it now and then.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>
    /// The file that is to be read: the one asked for. A format that does not read several files together is given one after the other here. Without text if
    /// the argument does not come from a text, or if the text is too long.
    /// </summary>
    public SourceFile Main { get; internal set; }

    /// <summary>The files asked for, which are read as one argument: mostly one. Empty if the argument does not come from a text.</summary>
    public ValueList<SourceFile> Files { get; private set; }

    /// <summary>What the argument is about; if the reader leaves it null, the name of the file, else what <see cref="Finish"/> is given.</summary>
    public string? Title { get; set; }

    /// <summary>
    /// Whether there is anything of an argument in the text. A reader that found nothing sets it to false: then there is no argument in the end.
    /// </summary>
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

    /// <summary>The elements that have been added, in that order, those with an id of another one left out.</summary>
    public IEnumerable<Element> Elements => _added.Where((added, position) => _positions[added.Element.Id] == position).Select(added => added.Element);

    /// <summary>What was dropped, inferred or changed so far, in the order of the text; what has no place comes last.</summary>
    public ValueList<Loss> Losses => _losses.ToLosses();

    /// <summary>
    /// Adds an element. If it cannot be kept, that is a finding, and what is given back says so; relationships that begin at it are then left out.
    /// </summary>
    /// <param name="element">The element.</param>
    /// <param name="file">The file that it stands in; null if it has no place.</param>
    /// <param name="at">Where it begins: an index in the file's text.</param>
    /// <param name="idAt">Where its id begins, if elsewhere.</param>
    /// <returns>What its relationships are made with.</returns>
    /// <exception cref="ArgumentNullException">The element is null.</exception>
    /// <exception cref="InvalidOperationException">The argument is finished.</exception>
    public ImportedElement Add(Element element, SourceFile? file = null, int at = 0, int? idAt = null)
    {
        ArgumentNullException.ThrowIfNull(element);
        RequireUnfinished();
        if (_positions.Count >= Options.MaximumElements)
        {
            if (!_isTooLarge)
            {
                string most = Options.MaximumElements.ToString(CultureInfo.InvariantCulture);
                Report(Rules.TooLarge, file, at, $"There are more than {most} elements, the most that may be read here.");
                (_isTooLarge, IsComplete) = (true, false);
            }

            return default;
        }

        int offset = OffsetOf(file, at);
        int idOffset = idAt is { } index ? OffsetOf(file, index) : offset;
        if (ElementId.ProblemOf(element.Id) is { } problem)
        {
            Findings.Add(Rules.InvalidId, idOffset, problem);
            _assembly.AddMalformed(element.Id);
            return default;
        }

        ElementRules.CheckContents(Findings, element, offset);
        int position = _assembly.Add(element, offset, idOffset);
        _added.Add((element, offset));
        return _positions.TryAdd(element.Id, position) ? new(position) : default;
    }

    /// <summary>The line and column of a character, as findings there show it. O(log n) for n lines, after one pass over the text.</summary>
    /// <param name="file">One of the files of this import.</param>
    /// <param name="at">The character: an index in the file's text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="file"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The argument does not come from a text.</exception>
    public Place PlaceOf(SourceFile file, int at)
    {
        ArgumentNullException.ThrowIfNull(file);
        return _source?.PlaceAt(file.OffsetOf(at)) ?? throw new InvalidOperationException("The argument does not come from a text, and has no places.");
    }

    /// <summary>Whether an element with this id has been added.</summary>
    /// <param name="id">An id.</param>
    public bool Contains(string id) => _positions.ContainsKey(id);

    /// <summary>The element with this id; one that is not kept if none has been added.</summary>
    /// <param name="id">An id.</param>
    public ImportedElement Find(string id) => _positions.TryGetValue(id, out int position) ? new(position) : default;

    /// <summary>
    /// Adds SupportedBy or InContextOf from an element to one that may come later. A challenge is added by
    /// <see cref="Challenge(ImportedElement, RelationshipTarget, SourceFile?, int)"/>.
    /// </summary>
    /// <param name="kind">SupportedBy or InContextOf.</param>
    /// <param name="from">The element in which the relationship is written: what is supported, or states the context.</param>
    /// <param name="to">The id of the element that it leads to.</param>
    /// <param name="file">The file that the relationship stands in; null if it has no place.</param>
    /// <param name="at">Where: an index in the file's text.</param>
    /// <exception cref="ArgumentNullException">The id is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="kind"/> is neither.</exception>
    /// <exception cref="InvalidOperationException">The argument is finished.</exception>
    public void Connect(RelationshipKind kind, ImportedElement from, string to, SourceFile? file = null, int at = 0)
    {
        ArgumentNullException.ThrowIfNull(to);
        RequireUnfinished();
        if (kind is not (RelationshipKind.SupportedBy or RelationshipKind.InContextOf))
        {
            throw new ArgumentException("Expected SupportedBy or InContextOf; a challenge is added by Challenge.", nameof(kind));
        }

        if (from.IsKept)
        {
            _relationships.Add(new(kind, IdOf(from), to, null, OffsetOf(file, at)));
        }
    }

    /// <summary>Adds a relationship of any kind between elements that both may come later.</summary>
    /// <param name="relationship">The relationship. If the element at which it begins does not exist in the end, that is a finding.</param>
    /// <param name="file">The file that the relationship stands in; null if it has no place.</param>
    /// <param name="at">Where: an index in the file's text.</param>
    /// <exception cref="ArgumentNullException">The relationship is null.</exception>
    /// <exception cref="InvalidOperationException">The argument is finished.</exception>
    public void Connect(Relationship relationship, SourceFile? file = null, int at = 0)
    {
        ArgumentNullException.ThrowIfNull(relationship);
        RequireUnfinished();
        PendingTarget? challenged = relationship.Kind == RelationshipKind.Challenges ? PendingTarget.Of(relationship.To) : null;
        _relationships.Add(new(relationship.Kind, relationship.From, relationship.To.ElementId, challenged, OffsetOf(file, at)));
    }

    /// <summary>Adds a challenge of an element or a relationship, which may come later.</summary>
    /// <param name="from">The element that challenges.</param>
    /// <param name="target">What it challenges: an element by its id, or a relationship.</param>
    /// <param name="file">The file that the challenge stands in; null if it has no place.</param>
    /// <param name="at">Where: an index in the file's text.</param>
    /// <exception cref="ArgumentNullException">The target is null.</exception>
    /// <exception cref="InvalidOperationException">The argument is finished.</exception>
    public void Challenge(ImportedElement from, RelationshipTarget target, SourceFile? file = null, int at = 0)
    {
        ArgumentNullException.ThrowIfNull(target);
        Challenge(from, PendingTarget.Of(target), file, at);
    }

    /// <summary>Adds a challenge of a relationship whose kind the text may leave out.</summary>
    /// <param name="from">The element that challenges.</param>
    /// <param name="target">What it challenges. If several relationships fit, that is a finding.</param>
    /// <param name="file">The file that the challenge stands in; null if it has no place.</param>
    /// <param name="at">Where: an index in the file's text.</param>
    /// <exception cref="ArgumentNullException">The target is null.</exception>
    /// <exception cref="InvalidOperationException">The argument is finished.</exception>
    public void Challenge(ImportedElement from, PendingTarget target, SourceFile? file = null, int at = 0)
    {
        ArgumentNullException.ThrowIfNull(target);
        RequireUnfinished();
        if (from.IsKept)
        {
            _relationships.Add(new(RelationshipKind.Challenges, IdOf(from), null, target, OffsetOf(file, at)));
        }
    }

    /// <summary>
    /// Declares a module of the argument: its title, whether it is a contract, and what it says of elements of others. Elements say by themselves which module
    /// they are of (<see cref="Element.Module"/>). Of several declarations of one name the first counts, with what later ones have beside it.
    /// </summary>
    /// <param name="module">The module. Its away elements cite elements of the argument; those of others are left out in the end.</param>
    /// <param name="file">The file that it stands in; null if it has no place.</param>
    /// <param name="at">Where: an index in the file's text.</param>
    /// <param name="awayAt">Where each of its away elements stands; null where they have no places.</param>
    /// <exception cref="ArgumentNullException">The module is null.</exception>
    /// <exception cref="InvalidOperationException">The argument is finished.</exception>
    public void Declare(ArgumentModule module, SourceFile? file = null, int at = 0, IReadOnlyList<int>? awayAt = null)
    {
        ArgumentNullException.ThrowIfNull(module);
        RequireUnfinished();
        int offset = OffsetOf(file, at);
        if (ModuleName.ProblemOf(module.Name) is { } problem)
        {
            Findings.Add(Rules.InvalidId, offset, problem);
            return;
        }

        _modules.Add(new PlacedModule(module, offset, [.. (awayAt ?? []).Select(place => OffsetOf(file, place))]));
    }

    /// <summary>Reports a finding.</summary>
    /// <param name="rule">The rule that is broken: one of <see cref="Rules"/>, or one of your own (<see cref="Rule.CreateForReading"/>).</param>
    /// <param name="file">The file; null if there is no place.</param>
    /// <param name="at">Where: an index in the file's text.</param>
    /// <param name="message">What was found, and what would be right.</param>
    /// <param name="elementId">The id of the element that it is about, if any.</param>
    /// <param name="severity">The severity, if this format takes it more lightly than others; null for the rule's own.</param>
    /// <exception cref="ArgumentNullException">The rule is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="message"/> is blank.</exception>
    /// <exception cref="InvalidOperationException">The argument is finished.</exception>
    public void Report(Rule rule, SourceFile? file, int at, string message, string? elementId = null, Severity? severity = null)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentException.ThrowIfNullOrWhiteSpace(message);
        RequireUnfinished();
        Findings.Add(rule, OffsetOf(file, at), message, elementId, severity: severity);
    }

    /// <summary>Reports a finding where an element begins.</summary>
    /// <param name="rule">The rule that is broken.</param>
    /// <param name="element">The element, which is kept.</param>
    /// <param name="message">What was found, and what would be right.</param>
    /// <param name="related">Other elements that it is about, and what is to be said of each.</param>
    /// <exception cref="ArgumentNullException">The rule is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="message"/> is blank, or an element is not kept.</exception>
    /// <exception cref="InvalidOperationException">The argument is finished.</exception>
    public void ReportElement(Rule rule, ImportedElement element, string message, params ReadOnlySpan<(string Message, ImportedElement Element)> related)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentException.ThrowIfNullOrWhiteSpace(message);
        RequireUnfinished();
        var places = new List<(string Message, string? ElementId, int Offset)>(related.Length);
        foreach ((string other, ImportedElement place) in related)
        {
            places.Add((other, IdOf(place), _added[place.Position].Offset));
        }

        string id = IdOf(element);
        Findings.Add(rule, _added[element.Position].Offset, message, id, related: places);
    }

    /// <summary>Notes what was dropped, inferred or changed.</summary>
    /// <param name="kind">What became of it.</param>
    /// <param name="file">The file; null if there is no place.</param>
    /// <param name="at">Where: an index in the file's text.</param>
    /// <param name="message">What it was, and why.</param>
    /// <param name="elementId">The id of the element that it is about, if any.</param>
    /// <exception cref="ArgumentException"><paramref name="message"/> is blank.</exception>
    public void Lose(LossKind kind, SourceFile? file, int at, string message, string? elementId = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(message);
        _losses.Add(kind, message, elementId, OffsetOf(file, at));
    }

    /// <summary>Notes what was dropped, inferred or changed, where an element begins.</summary>
    /// <param name="kind">What became of it.</param>
    /// <param name="element">The element, which is kept.</param>
    /// <param name="message">What it was, and why.</param>
    /// <exception cref="ArgumentException"><paramref name="message"/> is blank, or the element is not kept.</exception>
    public void LoseElement(LossKind kind, ImportedElement element, string message)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(message);
        string id = IdOf(element);
        _losses.Add(kind, message, id, _added[element.Position].Offset);
    }

    internal FindingList Findings { get; }

    private string IdOf(ImportedElement element) => element.IsKept && element.Position < _added.Count
        ? _added[element.Position].Element.Id
        : throw new ArgumentException("The element is not kept, or belongs to another import.", nameof(element));

    private static TextBytes Within(ReadingOptions? options, ReadOnlyMemory<byte> bytes) =>
        bytes.Length > (options ?? ReadingOptions.Default).MaximumBytes ? TextBytes.Refused(TextRefusal.TooLong) : new(bytes);

    private static int OffsetOf(SourceFile? file, int at) => file?.OffsetOf(at) ?? -1;

    private void RequireUnfinished()
    {
        if (_isFinished)
        {
            throw new InvalidOperationException("The argument is finished: nothing can be added to it. Begin another one.");
        }
    }

    // Which of the two targets is given depends on the kind.
    private readonly record struct PendingRelationship(RelationshipKind Kind, string From, string? To, PendingTarget? Challenged, int Offset);
}
