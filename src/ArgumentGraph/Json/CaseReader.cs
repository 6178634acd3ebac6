using System.Globalization;
using ArgumentGraph.Building;
using ArgumentGraph.Files;
using ArgumentGraph.Findings;
using ArgumentGraph.Hidden;
using ArgumentGraph.Structure;
using ArgumentGraph.Text;

namespace ArgumentGraph.Json;

/// <summary>
/// Reads an argument from the files asked for and from those that they include: one after the other, each before the next one that its file includes. Ids are
/// common to all; references are looked up in the end.
/// </summary>
internal sealed class CaseReader
{
    private readonly SourceText _source;
    private readonly ReadingOptions _options;
    private readonly CancellationToken _cancellation;
    private readonly ReadableFolders? _folders;
    private readonly FindingList _findings;
    private readonly ArgumentAssembly _assembly;
    private readonly ReferenceList _supports;
    private readonly ReferenceList _contexts;
    private readonly DocumentReader _reader;
    private readonly List<SourceDocument> _documents = [];
    private readonly Dictionary<string, (int Document, int Offset)> _read = new(StringComparer.Ordinal);
    private readonly Stack<(string Reference, int Offset, int IncludedBy)> _toRead = new();
    private int _bytesLeft;
    private int _missing;
    private bool _isEnded;

    private CaseReader(SourceText source, ReadingOptions options, ReadableFolders? folders, CancellationToken cancellation)
    {
        _source = source;
        _options = options;
        _folders = folders;
        _cancellation = cancellation;
        _findings = new FindingList(source, options.FindingsShownPerRule);
        _assembly = new ArgumentAssembly(_findings);
        var pattern = new PatternSyntax(source, options);
        _supports = new ReferenceList(RelationshipKind.SupportedBy, _assembly, pattern);
        _contexts = new ReferenceList(RelationshipKind.InContextOf, _assembly, pattern);
        var elements = new ElementReader(source, _assembly, _supports, _contexts, pattern);
        _reader = new DocumentReader(source, options, _assembly, elements, pattern, cancellation);
        _bytesLeft = options.MaximumBytes;
    }

    /// <summary>Reads a text, and the files that it includes. Linear in their length.</summary>
    /// <param name="file">The path of the text, or the name under which it is shown; null for none.</param>
    /// <param name="text">The text, without a byte order mark.</param>
    /// <param name="options">The limits.</param>
    /// <param name="isFile">Whether the text came from that file, so that it can include others.</param>
    /// <param name="cancellation">Looked at now and then.</param>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public static ReadingResult Read(string? file, ReadOnlyMemory<byte> text, ReadingOptions options, bool isFile, CancellationToken cancellation)
    {
        ReadableFolders? folders = isFile && file is not null ? new ReadableFolders([file], options.Folders) : null;
        return new CaseReader(new SourceText(file, text), options, folders, cancellation).Read([file]);
    }

    /// <summary>Reads files as one argument, and the files that they include. Linear in their length.</summary>
    /// <param name="files">The files and their texts; at least one.</param>
    /// <param name="options">The limits.</param>
    /// <param name="cancellation">Looked at now and then.</param>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public static ReadingResult Read(IReadOnlyList<(string Path, ReadOnlyMemory<byte> Bytes)> files, ReadingOptions options, CancellationToken cancellation)
    {
        var source = new SourceText(files[0].Path, TextInput.WithoutMark(files[0].Bytes));
        var reader = new CaseReader(source, options, new ReadableFolders(files.Select(file => file.Path), options.Folders), cancellation);
        return reader.Read([.. files.Select(file => file.Path)], [.. files.Select(file => file.Bytes)]);
    }

    private static bool IsForbidden(string reference) =>
        reference.Length == 0 || Path.IsPathRooted(reference) || reference.Contains('\\', StringComparison.Ordinal) || reference.Split('/').Contains("..");

    // The text of the first file is in the source already.
    private ReadingResult Read(string?[] files, ReadOnlyMemory<byte>[]? texts = null)
    {
        for (int i = 0; i < files.Length; i++)
        {
            string? real = _folders is null ? null : RealPath.Of(Path.GetFullPath(files[i]!));
            if (i > 0 && real is not null && _read.ContainsKey(real))
            {
                Refuse(_source.Add(files[i], default), $"'{Spelling.Clip(files[i]!)}' is given twice; once is enough.");
            }
            else if (texts is null || Accepts(files[i], texts[i], isAdded: i == 0))
            {
                ReadDocument(new SourceDocument(files[i], null, -1) { Part = _source.FileCount - 1, RealPath = real }, includedAt: -1);
            }
        }

        while (_toRead.TryPop(out (string Reference, int Offset, int IncludedBy) include))
        {
            _cancellation.ThrowIfCancellationRequested();
            ReadInclude(include.Reference, include.Offset, include.IncludedBy);
        }

        return Finish();
    }

    private void ReadDocument(SourceDocument document, int includedAt)
    {
        int number = _documents.Count;
        _documents.Add(document);
        if (document.RealPath is { } real)
        {
            _read[real] = (number, includedAt);
        }

        _bytesLeft -= _source.Utf8.Length;
        document.Module = document.IncludedBy < 0 ? null : _documents[document.IncludedBy].Module;
        int first = _assembly.Count;
        _reader.Read(document);
        document.Positions = first.._assembly.Count;
        _isEnded |= _reader.IsEnded;
        for (int i = document.Includes.Count - 1; i >= 0; i--)
        {
            (string reference, int offset) = document.Includes[i];
            _toRead.Push((reference, offset, number));
        }
    }

    private void ReadInclude(string reference, int offset, int includedBy)
    {
        string shown = Spelling.Clip(reference);
        SourceDocument from = _documents[includedBy];
        string? problem =
            IsForbidden(reference) ? "is not a path below this file: such a path is relative, has '/' between its parts, and no '..'"
            : _folders is null || from.Path is null ? "is not read: the text did not come from a file, so there is no folder to find it in"
            : _documents.Count >= _options.MaximumFiles ? $"is not read: {Format(_options.MaximumFiles)} files are the most that may be read together"
            : from.Depth >= _options.MaximumDepth ? $"is not read: files are included more than {Format(_options.MaximumDepth)} deep here"
            : null;
        if (problem is not null)
        {
            Refuse(offset, $"'{shown}' {problem}.");
            return;
        }

        NamedFile file = _folders!.Read(reference, from.Path!, _bytesLeft, _options.TimeLimit);
        if (file.RealPath is not null && _read.TryGetValue(file.RealPath, out (int Document, int Offset) first))
        {
            ReportRepeated(shown, offset, includedBy, first.Document, first.Offset);
        }
        else if (file.IsTooLong)
        {
            var tooLong = TextBytes.Refused(TextRefusal.TooLong);
            _findings.Add(tooLong.Rule, offset, tooLong.Message(_options.MaximumBytes, _options.TimeLimit, $"With '{shown}' the files are"));
            _isEnded = true;
        }
        else if (file.IsMissing && _options.AllowMissingFiles)
        {
            _missing++;
            _findings.Add(Rules.UnusableFile, offset, NamedFile.WhenElsewhere(shown), severity: Severity.Information);
        }
        else if (file.Problem is not null)
        {
            Refuse(offset, $"'{shown}' {file.Problem}.");
        }
        else
        {
            Add(file, reference, offset, includedBy);
        }
    }

    private void Add(NamedFile file, string reference, int offset, int includedBy)
    {
        if (!Accepts(file.Path, file.Bytes))
        {
            return;
        }

        var document = new SourceDocument(file.Path, reference, includedBy)
        {
            Depth = _documents[includedBy].Depth + 1,
            Part = _source.FileCount - 1,
            RealPath = file.RealPath,
        };
        ReadDocument(document, offset);
    }

    // Adds a text to the source, if it is one that can be read.
    private bool Accepts(string? path, ReadOnlyMemory<byte> bytes, bool isAdded = false)
    {
        string? encoding = TextInput.NameOfOtherEncoding(bytes.Span);
        ReadOnlyMemory<byte> text = encoding is null ? TextInput.WithoutMark(bytes) : default;
        int start = isAdded ? 0 : _source.Add(path, text);
        if (encoding is not null)
        {
            _findings.Add(Rules.InvalidEncoding, start, $"The text is {encoding}; save it as UTF-8.");
        }
        else if (ForeignText.FormatOf(text.Span, path) is { } foreign)
        {
            _findings.Add(Rules.UnknownFormat, start, $"Files of one argument must have one format, argument-graph/1; this is {foreign.Title}.");
        }
        else
        {
            return true;
        }

        _isEnded = true;
        return false;
    }

    // A file that includes itself, perhaps through others, or one that two files include.
    private void ReportRepeated(string shown, int offset, int includedBy, int first, int firstOffset)
    {
        bool isAncestor = false;
        for (int number = includedBy; number >= 0 && !isAncestor; number = _documents[number].IncludedBy)
        {
            isAncestor = number == first;
        }

        if (!isAncestor && firstOffset < 0)
        {
            return; // asked for as well
        }

        string message = isAncestor
            ? $"'{shown}' includes this file, directly or through others; a file cannot include itself."
            : $"'{shown}' is read already; include each file once.";
        (string Message, string? ElementId, int Offset)[] related = firstOffset >= 0
            ? [("It is included here", null, firstOffset)]
            : [("It is the file asked for", null, 0)];
        _findings.Add(Rules.UnusableFile, offset, message, related: related);
    }

    private void Refuse(int offset, string message)
    {
        _findings.Add(Rules.UnusableFile, offset, message);
        _isEnded = true;
    }

    private ReadingResult Finish()
    {
        Argument? argument = null;
        if (_documents.Find(document => document.HasElements) is not null)
        {
            SourceDocument root = _documents[0];
            var scopes = new ModuleScopes(_source, _documents);
            var naming = new ModuleNaming(_documents, scopes, _assembly);
            naming.NameElements();
            _supports.Scopes = scopes;
            _contexts.Scopes = scopes;
            _assembly.RemoveDuplicates();
            ValueList<string> elsewhere = _missing > 0 ? AddStandIns() : ValueList<string>.Empty;
            _assembly.IsComplete = !_isEnded && _missing == 0;
            _supports.Resolve(_source);
            _contexts.Resolve(_source);
            naming.ReportMissing();
            argument = _assembly.Finish(
                root.Title,
                new ArgumentOrigin(_source, root.Schema, UnknownMembers())
                {
                    TitleOffset = root.TitleOffset,
                    Documents = _documents.Count > 1 || _missing > 0 || root.Module is not null ? [.. _documents] : [],
                    Elsewhere = elsewhere,
                    Modules = naming.Modules(),
                });
        }

        if (argument is not null)
        {
            HiddenFieldCheck.Report(argument, _findings, _documents[0].PublicVersionOffset);
        }

        ValueList<Finding> findings = _findings.ToFindings();
        if (argument is not null)
        {
            argument.ReadingFindings = findings;
        }

        return new ReadingResult(argument, findings, _findings.HasErrors);
    }

    private ValueList<string> AddStandIns()
    {
        var ids = new List<string>();
        foreach ((ReferenceList references,
            RelationshipKind kind) in new[] { (_supports, RelationshipKind.SupportedBy), (_contexts, RelationshipKind.InContextOf) })
        {
            foreach ((string id, int offset) in references.Unknown(_source))
            {
                ids.Add(id);
                _assembly.Add(StandIn.Of(kind, id), offset, offset);
            }
        }

        return [.. ids];
    }

    // Of all documents: what stands in several counts as the first of them has it.
    private ValueMap<RawJson> UnknownMembers()
    {
        if (_documents.Count == 1)
        {
            return _documents[0].UnknownMembers;
        }

        return ValueMap<RawJson>.FromEntries(
            [.. _documents.SelectMany(document => document.UnknownMembers).DistinctBy(member => member.Key, StringComparer.Ordinal)]);
    }

    private static string Format(int number) => number.ToString(CultureInfo.InvariantCulture);
}
