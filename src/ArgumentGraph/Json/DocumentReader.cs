using System.Globalization;
using System.Text.Json;
using ArgumentGraph.Building;
using ArgumentGraph.Findings;
using ArgumentGraph.Structure;
using ArgumentGraph.Text;

namespace ArgumentGraph.Json;

/// <summary>
/// Reads documents, each in one pass: tokens become elements as they come. Reading goes on after every problem, except one of syntax, depth or size. It ends
/// there, and what is missing after it is not reported.
/// </summary>
internal sealed class DocumentReader
{
    public const string Format = "argument-graph/1";

    /// <summary>The member that makes a document a pattern.</summary>
    public const string PatternMember = "pattern";

    private const int ElementsBetweenChecks = 1024;
    private static readonly string[] MemberNames = ["$schema", "format", "title", "module", "contract", "include", "modules", "elements"];

    private readonly SourceText _source;
    private readonly ReadingOptions _options;
    private readonly CancellationToken _cancellation;
    private readonly FindingList _findings;
    private readonly ArgumentAssembly _assembly;
    private readonly ElementReader _elements;
    private readonly PatternSyntax _pattern;
    private readonly ValueReader _values;
    private readonly ModuleListReader _modules;
    private readonly UnknownMembers _unknown = new();
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);

    private SourceDocument _document;
    private int _elementCount;

    /// <param name="source">Has the text of the document to be read last.</param>
    /// <param name="options">The limits.</param>
    /// <param name="assembly">Takes the elements of all documents.</param>
    /// <param name="elements">Reads the elements.</param>
    /// <param name="pattern">Says whether what only patterns have may stand in the document.</param>
    /// <param name="cancellation">Looked at now and then.</param>
    public DocumentReader(
        SourceText source, ReadingOptions options, ArgumentAssembly assembly, ElementReader elements, PatternSyntax pattern, CancellationToken cancellation)
    {
        _source = source;
        _options = options;
        _cancellation = cancellation;
        _findings = assembly.Findings;
        _assembly = assembly;
        _elements = elements;
        _pattern = pattern;
        _values = new ValueReader(_findings);
        _modules = new ModuleListReader(_findings);
        _document = new SourceDocument(null, null, -1);
    }

    /// <summary>Whether reading ended before the end of a text.</summary>
    public bool IsEnded { get; private set; }

    /// <summary>Reads the text that was added to the source last. Linear in its length.</summary>
    /// <param name="document">Takes what the document says beside its elements.</param>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public void Read(SourceDocument document)
    {
        _document = document;
        _elements.Document = document;
        _pattern.Begin();
        _given.Clear();
        _unknown.Clear();
        IsEnded = false;
        ReadOnlySpan<byte> text = _source.Utf8.Span;
        InvalidBytes.Report(text, _findings, _source.Start);
        var tokens = new JsonTokens(text, _options.MaximumDepth, _findings, _source.Start);
        try
        {
            ReadDocument(ref tokens);
        }
        catch (JsonException problem)
        {
            IsEnded = true;
            SyntaxProblem.Report(text, _options.MaximumDepth, problem, _findings, _source.Start);
        }

        if (tokens.CommentCount > 0)
        {
            string count = tokens.CommentCount == 1
                ? "A comment is"
                : string.Create(CultureInfo.InvariantCulture, $"{tokens.CommentCount} comments, of which this is the first, are");
            _findings.Add(
                Rules.LostComment, tokens.FirstComment, $"{count} ignored and will not be written back; use 'description' or 'data' to keep text.");
        }

        document.UnknownMembers = _unknown.ToMap();
        document.PublicVersionOffset = _unknown.OffsetOf(PublicVersion.MemberName);
    }

    private void ReadDocument(ref JsonTokens tokens)
    {
        if (tokens.Next() != JsonTokenType.StartObject)
        {
            _findings.Add(Rules.WrongType, tokens.Start, $"The document must be an object with 'format', 'title' and 'elements', not {tokens.Describe()}.");
            tokens.Skip();
            tokens.Next();
            return;
        }

        int start = tokens.Start;
        while (tokens.Next() == JsonTokenType.PropertyName)
        {
            ReadMember(ref tokens);
            if (IsEnded)
            {
                return;
            }
        }

        // What follows the document is a syntax error, which is raised here.
        tokens.Next();
        ReportMissing(start);
    }

    private void ReadMember(ref JsonTokens tokens)
    {
        string name = tokens.GetText();
        int offset = tokens.Start;
        bool isKnown = Array.IndexOf(MemberNames, name) >= 0;
        if (name is PatternMember)
        {
            ReadPattern(ref tokens, offset);
        }
        else if (!isKnown)
        {
            _unknown.Read(ref tokens, _findings, elementId: null);
        }
        else if (!_given.Add(name))
        {
            _findings.Add(Rules.DuplicateMember, offset, $"'{name}' is given twice; the first counts.");
            tokens.Next();
            tokens.Skip();
        }
        else
        {
            tokens.Next();
            ReadValue(ref tokens, name);
        }
    }

    // What a pattern says of itself is read apart.
    private void ReadPattern(ref JsonTokens tokens, int offset)
    {
        if (!_options.IsPattern)
        {
            _findings.Add(
                Rules.PatternNotInstantiated,
                offset, "This is a pattern, from which arguments are made; make one of it and its tables with 'argument-graph instantiate'.");
        }

        tokens.Next();
        tokens.Skip();
    }

    private void ReadValue(ref JsonTokens tokens, string name)
    {
        switch (name)
        {
            case "elements":
                ReadElements(ref tokens);
                return;
            case "include":
                ReadIncludes(ref tokens);
                return;
            case "module":
                _document.ModuleOffset = tokens.Start;
                _document.Module = _modules.ReadName(ref tokens, name) ?? _document.Module;
                return;
            case "contract":
                _document.IsContract = _values.ReadBoolean(ref tokens, name, elementId: null);
                return;
            case "modules":
                _modules.Read(ref tokens, _document.Modules);
                return;
        }

        if (tokens.Type != JsonTokenType.String)
        {
            ValueReader.ReportType(ref tokens, _findings, name, "a string", elementId: null);
            return;
        }

        string text = tokens.GetText();
        switch (name)
        {
            case "$schema":
                _document.Schema = text;
                break;
            case "title":
                _document.Title = text;
                _document.TitleOffset = tokens.Start;
                break;
            default:
                if (text != Format)
                {
                    _findings.Add(Rules.UnknownFormat, tokens.Start, $"Unknown format '{Spelling.Clip(text)}'; expected '{Format}'.");
                }

                break;
        }
    }

    private void ReadIncludes(ref JsonTokens tokens)
    {
        if (tokens.Type != JsonTokenType.StartArray)
        {
            ValueReader.ReportType(ref tokens, _findings, "include", "a list of files", elementId: null);
            return;
        }

        while (tokens.Next() != JsonTokenType.EndArray)
        {
            if (tokens.Type == JsonTokenType.String)
            {
                _document.Includes.Add((tokens.GetText(), tokens.Start));
            }
            else
            {
                _findings.Add(Rules.WrongType, tokens.Start, $"A file to include must be a string, its path relative to this file, not {tokens.Describe()}.");
                tokens.Skip();
            }
        }
    }

    private void ReadElements(ref JsonTokens tokens)
    {
        if (tokens.Type != JsonTokenType.StartArray)
        {
            ValueReader.ReportType(ref tokens, _findings, "elements", "a list of elements", elementId: null);
            return;
        }

        _document.HasElements = true;
        int first = tokens.Start;
        for (int read = 0; tokens.Next() != JsonTokenType.EndArray; read++)
        {
            if (_elementCount++ == _options.MaximumElements)
            {
                IsEnded = true;
                _findings.Add(
                    Rules.TooLarge, tokens.Start, string.Create(
                        CultureInfo.InvariantCulture,
                        $"There are more than {_options.MaximumElements} elements, the most that may be read here; reading ends."));
                return;
            }

            if (read % ElementsBetweenChecks == 0)
            {
                _cancellation.ThrowIfCancellationRequested();
            }

            if (read == ElementsBetweenChecks)
            {
                // By now it can be told how many there will be, more or less.
                int left = _source.Start + _source.Utf8.Length - tokens.Start;
                long expected = _assembly.Count + ((long)left * read / (tokens.Start - first));
                _assembly.EnsureCapacity((int)Math.Min(_options.MaximumElements, expected));
            }

            if (tokens.Type == JsonTokenType.StartObject)
            {
                _elements.Read(ref tokens);
            }
            else
            {
                _findings.Add(Rules.WrongType, tokens.Start, $"An element must be an object, not {tokens.Describe()}.");
                tokens.Skip();
            }
        }
    }

    private void ReportMissing(int start)
    {
        if (_document is { IsContract: true, Module: null })
        {
            _findings.Add(Rules.MissingMember, start, "The document is a contract, and has no 'module'; a contract is a module, and needs a name.");
        }

        if (_given.Add("format"))
        {
            _findings.Add(Rules.UnknownFormat, start, $"The document has no 'format'; begin it with \"format\": \"{Format}\".");
        }

        foreach (string name in (ReadOnlySpan<string>)["title", "elements"])
        {
            if (_given.Add(name))
            {
                _findings.Add(Rules.MissingMember, start, $"The document has no '{name}', which every document needs.");
            }
        }

        _unknown.Report(_findings, MemberNames, "the document", elementId: null, PublicVersion.MemberName);
    }
}
