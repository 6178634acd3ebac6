using ArgumentGraph.Rendering.Facts;
using ArgumentGraph.Rendering.Svg;
using ArgumentGraph.Rendering.Text;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Reports;

/// <summary>How a run of text is to look, or what it leads to.</summary>
internal enum InlineKind
{
    /// <summary>The report's own words.</summary>
    Plain,

    /// <summary>Words of the argument.</summary>
    Said,

    /// <summary>Words of the argument, parts of which their author marked.</summary>
    Marked,
    Strong,
    Faint,

    /// <summary>An element's id, which leads to the register where there is one.</summary>
    Element,

    /// <summary>A source, which leads there if it is an address that is safe to follow.</summary>
    Source,

    /// <summary>A standing's word.</summary>
    Supported,
    InDoubt,
    Unsupported,

    /// <summary>A day, which is not broken over two lines.</summary>
    Day,

    /// <summary>What is taken to be so though nobody said it.</summary>
    OnTrust,

    /// <summary>What something looks like in pictures, with its name in words.</summary>
    Look,
}

/// <summary>A run of text as it is, of the argument or of the report; each output escapes it.</summary>
internal readonly record struct Inline(InlineKind Kind, string Text)
{
    public static implicit operator Inline(string text) => new(InlineKind.Plain, text);

    /// <summary>The text with its marks, where the kind says that it has any; else null.</summary>
    public MarkedText? MarkedText { get; private init; }

    /// <summary>For a look, what is drawn.</summary>
    public LegendItem? Drawn { get; private init; }

    /// <summary>What something looks like in pictures, and its name: what is drawn stands before the words where there are pictures.</summary>
    public static Inline Look(LegendItem item) => new(InlineKind.Look, item.Label) { Drawn = item };

    public static Inline Said(string text) => new(InlineKind.Said, text);

    /// <summary>Words of the argument, with what is marked in them.</summary>
    public static Inline Marked(MarkedText text) => text.HasMarks ? new(InlineKind.Marked, text.Plain) { MarkedText = text } : Said(text.Plain);

    /// <summary>What an element says.</summary>
    public static Inline Statement(Element element) => Marked(ElementHead.StatementOf(element));

    /// <summary>The same behind its id.</summary>
    public static Inline Named(Element element) => Marked(ElementHead.StatementOf(element).After(element.Id + ": ", RunStyle.None));

    public static Inline Strong(string text) => new(InlineKind.Strong, text);

    public static Inline Faint(string text) => new(InlineKind.Faint, text);

    public static Inline Of(DateOnly day) => new(InlineKind.Day, ReportPhrases.Day(day));

    public static Inline OnTrust(string text) => new(InlineKind.OnTrust, text);

    public static Inline Source(string text) => new(InlineKind.Source, text);

    public static Inline Of(Element element) => new(InlineKind.Element, element.Id);

    public static Inline Of(Standing standing) => standing switch
    {
        Standing.Supported => new(InlineKind.Supported, "supported"),
        Standing.InDoubt => new(InlineKind.InDoubt, "in doubt"),
        _ => new(InlineKind.Unsupported, "unsupported"),
    };

    /// <summary>Ids with commas between, and how many there are beyond those shown.</summary>
    public static IReadOnlyList<Inline> Ids(IEnumerable<Element> elements, int shown = int.MaxValue)
    {
        Element[] all = [.. elements];
        List<Inline> list = [];
        foreach (Element element in all.Take(shown))
        {
            if (list.Count > 0)
            {
                list.Add(", ");
            }

            list.Add(Of(element));
        }

        if (all.Length > shown)
        {
            list.Add(string.Create(System.Globalization.CultureInfo.InvariantCulture, $" and {all.Length - shown} more"));
        }

        return list;
    }
}
