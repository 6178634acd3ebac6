using System.Globalization;
using System.Text.Json;
using ArgumentGraph.Building;
using ArgumentGraph.Findings;
using ArgumentGraph.Structure;
using ArgumentGraph.Text;

namespace ArgumentGraph.Json;

/// <summary>
/// Reads a document in one pass: tokens become elements as they come; references are looked up in the end. Reading goes on after every problem,
/// except one of syntax, depth or size. It ends there, and what is missing after it is not reported.
/// </summary>
internal sealed class DocumentReader
{
    public const string Format = "argument-graph/1";

    private const int ElementsBetweenChecks = 1024;
    private static readonly string[] MemberNames = ["$schema", "format", "title", "elements"];

    private readonly SourceText _source;
    private readonly ReadingOptions _options;
    private readonly CancellationToken _cancellation;
    private readonly FindingList _findings;
    private readonly ArgumentAssembly _assembly;
    private readonly ReferenceList _supports;
    private readonly ReferenceList _contexts;
    private readonly ElementReader _elements;
    private readonly UnknownMembers _unknown = new();
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);

    private string? _schema;
    private int _titleOffset;
    private string _title = string.Empty;
    private bool _hasElements;
    private bool _isEnded;

    private DocumentReader(SourceText source, ReadingOptions options, CancellationToken cancellation)
    {
        _source = source;
        _options = options;
        _cancellation = cancellation;
        _findings = new FindingList(source, options.FindingsShownPerRule);
        _assembly = new ArgumentAssembly(_findings);
        _supports = new ReferenceList(RelationshipKind.SupportedBy, _assembly);
        _contexts = new ReferenceList(RelationshipKind.InContextOf, _assembly);
        _elements = new ElementReader(source, _assembly, _supports, _contexts);
    }

    /// <summary>Reads a text. Linear in its length.</summary>
    /// <param name="source">The text, without a byte order mark.</param>
    /// <param name="options">The limits.</param>
    /// <param name="cancellation">Looked at now and then.</param>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public static ReadingResult Read(SourceText source, ReadingOptions options, CancellationToken cancellation) =>
        new DocumentReader(source, options, cancellation).Read();

    private ReadingResult Read()
    {
        ReadOnlySpan<byte> text = _source.Utf8.Span;
        InvalidBytes.Report(text, _findings);
        var tokens = new JsonTokens(text, _options.MaximumDepth, _findings);
        try
        {
            ReadDocument(ref tokens);
        }
        catch (JsonException problem)
        {
            _isEnded = true;
            SyntaxProblem.Report(_source.Utf8.Span, _options.MaximumDepth, problem, _findings);
        }

        if (tokens.CommentCount > 0)
        {
            string count = tokens.CommentCount == 1 ? "A comment is" : string.Create(CultureInfo.InvariantCulture, $"{tokens.CommentCount} comments, of which this is the first, are");
            _findings.Add(Rules.LostComment, tokens.FirstComment, $"{count} ignored and will not be written back; use 'description' or 'data' to keep text.");
        }

        Argument? argument = null;
        if (_hasElements)
        {
            _assembly.IsComplete = !_isEnded;
            _assembly.RemoveDuplicates();
            _supports.Resolve(text);
            _contexts.Resolve(text);
            argument = _assembly.Finish(_title, new ArgumentOrigin(_source, _schema, _unknown.ToMap()) { TitleOffset = _titleOffset });
        }

        ValueList<Finding> findings = _findings.ToFindings();
        if (argument is not null)
        {
            argument.ReadingFindings = findings;
        }

        return new ReadingResult(argument, findings, _findings.HasErrors);
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
            if (_isEnded)
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
        if (name is "include" or "module")
        {
            _findings.Add(Rules.ReservedWord, offset, ValueReader.ReservedMessage(name));
            tokens.Next();
            tokens.Skip();
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

    private void ReadValue(ref JsonTokens tokens, string name)
    {
        if (name == "elements")
        {
            ReadElements(ref tokens);
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
                _schema = text;
                break;
            case "title":
                _title = text;
                _titleOffset = tokens.Start;
                break;
            default:
                if (text != Format)
                {
                    _findings.Add(Rules.UnknownFormat, tokens.Start, $"Unknown format '{Spelling.Clip(text)}'; expected '{Format}'.");
                }

                break;
        }
    }

    private void ReadElements(ref JsonTokens tokens)
    {
        if (tokens.Type != JsonTokenType.StartArray)
        {
            ValueReader.ReportType(ref tokens, _findings, "elements", "a list of elements", elementId: null);
            return;
        }

        _hasElements = true;
        int first = tokens.Start;
        for (int read = 0; tokens.Next() != JsonTokenType.EndArray; read++)
        {
            if (read == _options.MaximumElements)
            {
                _isEnded = true;
                _findings.Add(
                    Rules.TooLarge, tokens.Start, string.Create(CultureInfo.InvariantCulture, $"There are more than {_options.MaximumElements} elements, the most that may be read here; reading ends."));
                return;
            }

            if (read % ElementsBetweenChecks == 0)
            {
                _cancellation.ThrowIfCancellationRequested();
            }

            if (read == ElementsBetweenChecks)
            {
                // By now it can be told how many there will be, more or less.
                int left = _source.Utf8.Length - tokens.Start;
                _assembly.EnsureCapacity((int)Math.Min(_options.MaximumElements, read + ((long)left * read / (tokens.Start - first))));
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

        _unknown.Report(_findings, MemberNames, "the document", elementId: null);
    }
}
