using System.Text;
using System.Text.Json;
using ArgumentGraph.Findings;
using ArgumentGraph.Json;

namespace ArgumentGraph;

/// <summary>
/// Reads a file of an import that is JSON, token by token, forwards only, and knows where in the file's text each token is. Comments and trailing commas are
/// accepted.
/// </summary>
/// <remarks>
/// What is not JSON ends the reading with a <see cref="JsonException"/>; catch it once, around everything, and call <see cref="ReportProblem"/>. No more than
/// <see cref="ReadingOptions.MaximumDepth"/> levels are read. Linear in the length of the text.
/// </remarks>
/// <example>
/// A list of texts, each a claim:
/// <code>
/// using System.Text.Json;
///
/// ArgumentImport draft = ArgumentImport.OfFile("claims.json");
/// var json = new JsonSourceReader(draft, draft.Main);
/// try
/// {
///     if (json.Next() == JsonTokenType.StartArray)
///     {
///         while (json.Next() == JsonTokenType.String)
///         {
///             draft.Add(new Claim($"C{draft.Count + 1}", json.GetText()), draft.Main, json.At);
///         }
///     }
/// }
/// catch (JsonException problem)
/// {
///     json.ReportProblem(problem);
/// }
/// </code>
/// </example>
public ref struct JsonSourceReader
{
    private readonly ArgumentImport _draft;
    private readonly SourceFile _file;
    private readonly byte[] _utf8;
    private readonly FindingList _halves; // counts halves of surrogate pairs
    private JsonTokens _tokens;
    private int _halvesReported;

    /// <summary>Begins before the first token.</summary>
    /// <param name="draft">The import: its limits hold, and it takes the findings.</param>
    /// <param name="file">One of its files.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public JsonSourceReader(ArgumentImport draft, SourceFile file)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(file);
        _draft = draft;
        _file = file;
        _utf8 = Encoding.UTF8.GetBytes(file.Text);
        _halves = new FindingList(source: null, shownPerRule: 0);
        _tokens = new JsonTokens(_utf8, draft.Options.MaximumDepth, _halves);
    }

    /// <summary>The type of the token; None before the first and after the last.</summary>
    public readonly JsonTokenType Type => _tokens.Type;

    /// <summary>Where the token begins, quotation mark included: an index in the file's text.</summary>
    public readonly int At => _file.IndexOfByte(_tokens.Start);

    /// <summary>How many objects and lists the token stands in; a bracket counts as outside of what it opens or closes.</summary>
    public readonly int Depth => _tokens.Depth;

    /// <summary>How many comments there were so far.</summary>
    public readonly int CommentCount => _tokens.CommentCount;

    /// <summary>Where the first comment begins, if there was one: an index in the file's text.</summary>
    public readonly int FirstCommentAt => _file.IndexOfByte(_tokens.FirstComment);

    /// <summary>Goes to the next token, over comments.</summary>
    /// <returns>Its type; None at the end of the text.</returns>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public JsonTokenType Next() => _tokens.Next();

    /// <summary>Goes to the end of the value whose first token this is.</summary>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public void Skip() => _tokens.Skip();

    /// <summary>The text of a string or of a member's name. Half a surrogate pair is a finding, and becomes U+FFFD.</summary>
    public string GetText()
    {
        int at = At;
        string text = _tokens.GetText();
        ReportHalves(at);
        return text;
    }

    /// <summary>
    /// The value whose first token this is, as it is written; goes to its last token. Half a surrogate pair is a finding, and becomes U+FFFD.
    /// </summary>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public RawJson GetValue()
    {
        int at = At;
        var text = new Utf8Text();
        RawJsonText.Capture(ref _tokens, text);
        ReportHalves(at);
        return RawJson.FromCompact(Encoding.UTF8.GetString(text.Written));
    }

    /// <summary>What kind of value begins here, for a message: <c>a string</c>, <c>an object</c>, <c>true</c>.</summary>
    public readonly string Describe() => _tokens.Describe();

    /// <summary>Reports what is not JSON, or nested too deeply, where it is. The import is not complete then.</summary>
    /// <param name="problem">The exception that ended the reading.</param>
    /// <exception cref="ArgumentNullException"><paramref name="problem"/> is null.</exception>
    public readonly void ReportProblem(JsonException problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        _draft.IsComplete = false;
        SyntaxProblem.Report(_utf8, _draft.Options.MaximumDepth, problem, _draft.Findings, _file.OffsetOf(0));
    }

    private void ReportHalves(int at)
    {
        int count = _halves.CountOf(Rules.InvalidEncoding);
        if (count > _halvesReported)
        {
            _halvesReported = count;
            _draft.Report(Rules.InvalidEncoding, _file, at, "Half a surrogate pair is not a valid character, and is read as U+FFFD.");
        }
    }
}
