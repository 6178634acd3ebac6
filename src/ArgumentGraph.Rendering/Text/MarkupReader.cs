using System.Buffers;
using System.Globalization;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ArgumentGraph.Rendering.Text;

/// <summary>
/// Reads the marks of a text as CommonMark 0.31 has them: emphasis, code, lists, links to http, https and mailto. Whatever else Markdown knows (markup of HTML,
/// entities, images, headings, quotations, tables, rules, definitions of links) is text here, letter by letter, and so is a link to anything else.
/// </summary>
internal sealed class MarkupReader
{
    // Beyond, a text is shown as it is: nobody reads a statement that long, and what is nested without end takes long to read.
    private const int LongestText = 20_000;

    private static readonly SearchValues<char> Marks = SearchValues.Create("*_`[<\\");
    private static readonly MarkdownPipeline Pipeline = MarkupPipeline.Make();
    private static readonly MarkdownPipeline CommonMark = new MarkdownPipelineBuilder { PreciseSourceLocation = true }.Build();

    private readonly string _text;
    private readonly List<MarkedBlock> _blocks = [];
    private readonly List<MarkedRun> _runs = [];
    private bool _hasMarks;

    private MarkupReader(string text) => _text = text;

    /// <summary>Whether it is worth while to read the text; most texts have not a single letter that could be a mark.</summary>
    public static bool MayHaveMarks(string text)
    {
        if (text.AsSpan().ContainsAny(Marks))
        {
            return true;
        }

        // A line that may begin an item.
        bool isStart = true;
        foreach (char letter in text)
        {
            if (isStart && (letter is '-' or '+' || char.IsAsciiDigit(letter)))
            {
                return true;
            }

            isStart = letter is '\n' or '\r' or '\u2028' or '\u2029' || (isStart && letter is ' ' or '\t');
        }

        return false;
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text, with line feeds as ends of lines and without control characters.</param>
    /// <returns>Its blocks; null where nothing is marked, so that the text is to be shown as it is.</returns>
    public static IReadOnlyList<MarkedBlock>? Read(string text)
    {
        if (text.Length > LongestText || Parse(text, Pipeline) is not { } document)
        {
            return null;
        }

        var reader = new MarkupReader(text);
        reader.AddBlocks(document, 0);

        // A bullet without a word behind it is a hyphen or a star.
        return reader._hasMarks && reader._blocks.Exists(block => block.Runs.Count > 0) ? reader._blocks : null;
    }

    /// <summary>What is marked in a text that is read as CommonMark in full: for holding what has been written against what was meant.</summary>
    public static IReadOnlyList<MarkedBlock> ReadMarkdown(string text)
    {
        var reader = new MarkupReader(text);
        if (Parse(text, CommonMark) is { } document)
        {
            reader.AddBlocks(document, 0);
        }

        return reader._blocks;
    }

    private static MarkdownDocument? Parse(string text, MarkdownPipeline pipeline)
    {
        try
        {
            return Markdown.Parse(text, pipeline);
        }
        catch (ArgumentException)
        {
            // What Markdig throws where marks are nested deeper than anyone means: 128 levels.
            return null;
        }
    }

    private void AddBlocks(ContainerBlock container, int depth)
    {
        foreach (Block block in container)
        {
            switch (block)
            {
                case ListBlock list:
                    _hasMarks = true;
                    AddItems(list, depth + 1);
                    break;
                case ParagraphBlock paragraph:
                    AddInlines(paragraph.Inline, RunStyle.None, null);
                    Close(depth, string.Empty);
                    break;
                case BlankLineBlock:
                    break;
                default:
                    AddSource(block.Span, RunStyle.None, null);
                    Close(depth, string.Empty);
                    break;
            }
        }
    }

    private void AddItems(ListBlock list, int depth)
    {
        foreach (ListItemBlock item in list.Cast<ListItemBlock>())
        {
            int first = _blocks.Count;
            string marker = list.IsOrdered ? string.Create(CultureInfo.InvariantCulture, $"{item.Order}{list.OrderedDelimiter}") : MarkedBlock.Bullet;
            AddBlocks(item, depth);
            if (first < _blocks.Count && _blocks[first].Depth == depth)
            {
                _blocks[first] = _blocks[first] with { Marker = marker };
            }
            else
            {
                _blocks.Insert(first, new(depth, marker, []));
            }
        }
    }

    // Depths of inlines are limited by the parser.
    private void AddInlines(ContainerInline? container, RunStyle style, string? link)
    {
        foreach (Inline inline in container ?? [])
        {
            switch (inline)
            {
                case LiteralInline literal:
                    _hasMarks |= literal.IsFirstCharacterEscaped;
                    Add(literal.Content.ToString(), style, link);
                    break;
                case LineBreakInline:
                    Add("\n", style, link);
                    break;
                case CodeInline code:
                    _hasMarks = true;
                    Add(code.Content, style | RunStyle.Code, link);
                    break;
                case EmphasisInline emphasis:
                    _hasMarks = true;
                    AddInlines(emphasis, style | (emphasis.DelimiterCount == 2 ? RunStyle.Bold : RunStyle.Italic), link);
                    break;
                case AutolinkInline autolink when link is null && SafeLink.OfAddress(autolink.IsEmail ? "mailto:" + autolink.Url : autolink.Url) is { } address:
                    _hasMarks = true;
                    Add(autolink.Url, style, address);
                    break;
                case LinkInline { IsImage: false, FirstChild: not null } labelled when SafeLink.OfAddress(labelled.Url) is { } address:
                    _hasMarks = true;
                    AddInlines(labelled, style, address);
                    break;
                case DelimiterInline delimiter:
                    // One that found no other end: a letter, and the text after it.
                    Add(delimiter.ToLiteral(), style, link);
                    AddInlines(delimiter, style, link);
                    break;
                default:
                    AddSource(inline.Span, style, link);
                    break;
            }
        }
    }

    private void AddSource(SourceSpan span, RunStyle style, string? link) => Add(_text.Substring(span.Start, span.Length), style, link);

    private void Add(string text, RunStyle style, string? link)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (_runs.Count > 0 && _runs[^1] is var last && last.Style == style && last.Link == link)
        {
            _runs[^1] = last with { Text = last.Text + text };
        }
        else
        {
            _runs.Add(new(text, style, link));
        }
    }

    private void Close(int depth, string marker)
    {
        _blocks.Add(new(depth, marker, [.. _runs]));
        _runs.Clear();
    }
}
