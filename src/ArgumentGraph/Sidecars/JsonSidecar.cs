using System.Text.Json;
using ArgumentGraph.Files;
using ArgumentGraph.Findings;
using ArgumentGraph.Json;
using ArgumentGraph.Text;

namespace ArgumentGraph;

/// <summary>
/// A small JSON document that goes with arguments, such as a policy or the record of a review, read so that everything wrong with it can be said with line
/// and column: every value knows its place, and findings are collected in the order of the text. Not safe to share between threads while it is being read.
/// </summary>
/// <remarks>
/// Comments, trailing commas and a byte order mark are accepted. Text that is not JSON, invalid UTF-8, members given twice and lone surrogates are findings.
/// What the values should be is said with <see cref="ReadObject"/>, or with <see cref="Report(Rule, SidecarValue, string, Severity?)"/> in words of your own.
/// </remarks>
/// <example>
/// <code>
/// JsonSidecar sidecar = JsonSidecar.ReadFile("review.json");
/// if (sidecar.Root is { } root &amp;&amp; sidecar.ReadObject(root, "the review") is { } review)
/// {
///     review.RequireFormat("my-review/1");
///     review.AllowOnly(["format", "reviewed", "elements"]);
///     DateOnly? reviewed = review.Date("reviewed");
///     ValueList&lt;string&gt; elements = review.Texts("elements");
/// }
///
/// foreach (Finding finding in sidecar.Findings)
/// {
///     Console.WriteLine(finding);
/// }
/// </code>
/// </example>
public sealed class JsonSidecar
{
    /// <summary>The longest text that is read, in UTF-8 bytes: 16 MiB, since such documents are written by hand.</summary>
    public const int MaximumBytes = 16 * 1024 * 1024;

    private const int MaximumDepth = 64;

    private readonly SourceText _source;
    private readonly FindingList _findings;

    private JsonSidecar(string? file, TextBytes given, bool allowComments = true)
    {
        ReadOnlyMemory<byte> text = TextInput.WithoutMark(given.Bytes);
        _source = new SourceText(file, text);
        _findings = new FindingList(_source);
        if (given.IsRefused)
        {
            _findings.Add(given.Rule, 0, given.Message(MaximumBytes, ReadingOptions.Default.TimeLimit));
        }
        else
        {
            Root = Read(text, allowComments);
        }
    }

    /// <summary>The value of the whole document; null where the text is not JSON, and a finding says why.</summary>
    public SidecarValue? Root { get; }

    /// <summary>What was found so far, in the order of the text. O(n log n) for n findings.</summary>
    public ValueList<Finding> Findings => _findings.ToFindings();

    /// <summary>Whether a finding so far is an error.</summary>
    public bool HasErrors => _findings.HasErrors;

    /// <summary>Reads a file. Linear in its length.</summary>
    /// <param name="path">The file's path; places in findings name it as it is given here.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static JsonSidecar ReadFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Read(path, RegularFile.Read(path, MaximumBytes, ReadingOptions.Default.TimeLimit));
    }

    /// <summary>Reads a text. Linear in its length.</summary>
    /// <param name="json">The text.</param>
    /// <param name="file">How places in findings name it; or null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    public static JsonSidecar Read(string json, string? file = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return new(file, TextInput.BytesOf(json, MaximumBytes));
    }

    /// <summary>Reads what a file has, or reports why it was not read.</summary>
    internal static JsonSidecar Read(string? file, TextBytes text) => new(file, text);

    /// <summary>Reads a text in UTF-8, with or without a byte order mark. Linear in its length.</summary>
    internal static JsonSidecar ReadBytes(ReadOnlyMemory<byte> utf8, string? file) => new(file, Within(utf8));

    /// <summary>Reads a text that a program wrote, in which a comment is an error: it could hide what was written.</summary>
    internal static JsonSidecar ReadWritten(ReadOnlyMemory<byte> utf8, string? file) => new(file, Within(utf8), allowComments: false);

    /// <summary>Begins to read a value as an object. A value of another type is reported.</summary>
    /// <param name="value">A value of this document.</param>
    /// <param name="name">What it is called in messages, with an article: for example <c>the review</c>.</param>
    /// <returns>The object, or null, which has been reported.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    public SidecarObject? ReadObject(SidecarValue value, string name)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentException.ThrowIfNullOrEmpty(name);
        var read = new SidecarObject(this, value, name);
        if (value.Kind == JsonValueKind.Object)
        {
            return read;
        }

        Report(Rules.WrongType, value, $"{read.DisplayName} is {value.Description}; it takes an object.");
        return null;
    }

    /// <summary>Reports a problem.</summary>
    /// <param name="rule">One of <see cref="Rules"/>, or a rule of your own (<see cref="Rule.CreateForReading"/>).</param>
    /// <param name="at">The value with which something is wrong.</param>
    /// <param name="message">What is wrong with it, and what would be right, in a sentence.</param>
    /// <param name="severity">How much it matters; null for the rule's own severity.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/>, <paramref name="at"/> or <paramref name="message"/> is null.</exception>
    public void Report(Rule rule, SidecarValue at, string message, Severity? severity = null)
    {
        ArgumentNullException.ThrowIfNull(at);
        Report(rule, at.Offset, message, severity);
    }

    internal void Report(Rule rule, int offset, string message, Severity? severity = null)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(message);
        _findings.Add(rule, offset, message, severity: severity);
    }

    private static TextBytes Within(ReadOnlyMemory<byte> utf8) =>
        utf8.Length > MaximumBytes ? TextBytes.Refused(TextRefusal.TooLong) : new(utf8);

    private SidecarValue? Read(ReadOnlyMemory<byte> text, bool allowComments)
    {
        if (TextInput.NameOfOtherEncoding(text.Span) is { } encoding)
        {
            _findings.Add(Rules.InvalidEncoding, 0, $"The text is {encoding}; save it as UTF-8.");
            return null;
        }

        InvalidBytes.Report(text.Span, _findings);
        var tokens = new JsonTokens(text.Span, MaximumDepth, _findings);
        try
        {
            tokens.Next();
            SidecarValue value = ReadValue(ref tokens);
            tokens.Next(); // what follows is a syntax error
            if (!allowComments && tokens.CommentCount > 0)
            {
                _findings.Add(Rules.SyntaxError, tokens.FirstComment, "There is a comment, which JSON written by a program does not have.");
            }

            return value;
        }
        catch (JsonException problem)
        {
            SyntaxProblem.Report(_source.Utf8.Span, MaximumDepth, problem, _findings);
            return null;
        }
    }

    // The reader bounds the depth, and so this recursion.
    private SidecarValue ReadValue(ref JsonTokens tokens)
    {
        int offset = tokens.Start;
        string description = tokens.Describe();
        return tokens.Type switch
        {
            JsonTokenType.StartObject => new(_source, offset, JsonValueKind.Object, description) { Members = ReadMembers(ref tokens) },
            JsonTokenType.StartArray => new(_source, offset, JsonValueKind.Array, description) { Items = ReadItems(ref tokens) },
            JsonTokenType.String => new(_source, offset, JsonValueKind.String, description) { Text = tokens.GetText() },
            JsonTokenType.Number => new(_source, offset, JsonValueKind.Number, description) { Text = tokens.GetText() },
            JsonTokenType.True => new(_source, offset, JsonValueKind.True, description),
            JsonTokenType.False => new(_source, offset, JsonValueKind.False, description),
            _ => new(_source, offset, JsonValueKind.Null, description),
        };
    }

    private ValueList<SidecarMember> ReadMembers(ref JsonTokens tokens)
    {
        var members = new List<SidecarMember>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (tokens.Next() == JsonTokenType.PropertyName)
        {
            int offset = tokens.Start;
            string name = tokens.GetText();
            tokens.Next();
            SidecarValue value = ReadValue(ref tokens);
            if (names.Add(name))
            {
                members.Add(new(name, value) { Offset = offset });
            }
            else
            {
                _findings.Add(Rules.DuplicateMember, offset, $"'{Spelling.Clip(name)}' is given twice; the first counts.");
            }
        }

        return [.. members];
    }

    private ValueList<SidecarValue> ReadItems(ref JsonTokens tokens)
    {
        var items = new List<SidecarValue>();
        while (tokens.Next() != JsonTokenType.EndArray)
        {
            items.Add(ReadValue(ref tokens));
        }

        return [.. items];
    }
}
