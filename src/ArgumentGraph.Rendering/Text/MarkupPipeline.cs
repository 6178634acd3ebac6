using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ArgumentGraph.Rendering.Text;

/// <summary>The part of CommonMark that is read in texts of an argument.</summary>
internal static class MarkupPipeline
{
    public static MarkdownPipeline Make()
    {
        // With exact places, whatever else Markdown knows can be taken over as it was written.
        var builder = new MarkdownPipelineBuilder { PreciseSourceLocation = true };
        builder.BlockParsers.Clear();
        builder.BlockParsers.Add(new ListBlockParser());
        builder.BlockParsers.Add(new PlainParagraphParser());
        builder.InlineParsers.Clear();
        builder.InlineParsers.Add(new LinkInlineParser());
        builder.InlineParsers.Add(new EscapedMarkParser());
        builder.InlineParsers.Add(new TimesSignParser());
        builder.InlineParsers.Add(new EmphasisInlineParser());
        builder.InlineParsers.Add(new CodeInlineParser());
        builder.InlineParsers.Add(new AutolinkInlineParser(new AutolinkOptions { EnableHtmlParsing = false }));
        builder.InlineParsers.Add(new LineBreakInlineParser());
        return builder.Build();
    }

    /// <summary>Paragraphs alone: no underlined headings, and no definitions of links, which would not be shown at all.</summary>
    private sealed class PlainParagraphParser : ParagraphBlockParser
    {
        public PlainParagraphParser() => ParseSetextHeadings = false;

        public override bool Close(BlockProcessor processor, Block block)
        {
            if (block is ParagraphBlock { Lines: { Count: > 0 } lines })
            {
                for (int i = 0; i < lines.Count; i++)
                {
                    lines.Lines[i].Slice.TrimStart();
                }

                lines.Lines[lines.Count - 1].Slice.TrimEnd();
            }

            return true;
        }
    }

    /// <summary>A backslash before a mark makes it text; before any other letter it is a backslash, as in the name of a folder.</summary>
    private sealed class EscapedMarkParser : InlineParser
    {
        public EscapedMarkParser() => OpeningCharacters = ['\\'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (slice.PeekChar() is not ('*' or '_' or '`' or '[' or ']' or '<' or '>' or '-' or '+'))
            {
                return false;
            }

            int start = slice.Start + 1;
            processor.Inline = new LiteralInline { Content = new StringSlice(slice.Text, start, start), IsFirstCharacterEscaped = true };
            slice.Start = start + 1;
            return true;
        }
    }

    /// <summary>
    /// One star between two letters or digits, as in <c>2*3*4</c>, is a star, other than in CommonMark: nobody emphasises the
    /// middle of a word, and many write products.
    /// </summary>
    private sealed class TimesSignParser : InlineParser
    {
        public TimesSignParser() => OpeningCharacters = ['*'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (!char.IsAsciiLetterOrDigit(slice.PeekCharExtra(-1)) || !char.IsAsciiLetterOrDigit(slice.PeekChar()))
            {
                return false;
            }

            processor.Inline = new LiteralInline { Content = new StringSlice(slice.Text, slice.Start, slice.Start) };
            slice.Start++;
            return true;
        }
    }
}
