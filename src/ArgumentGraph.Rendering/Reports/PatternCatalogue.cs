using System.Globalization;
using ArgumentGraph.Rendering.Reports;

namespace ArgumentGraph.Rendering;

/// <summary>
/// A catalogue of patterns for readers: of each what it is for, its picture, its elements and tables, and what else the author says (GSN Community Standard,
/// version 3, 1:3.4). Immutable; the same patterns give the same bytes.
/// </summary>
public sealed class PatternCatalogue
{
    private readonly string _title;
    private readonly IReadOnlyList<Block> _blocks;

    private PatternCatalogue(string title, IReadOnlyList<Block> blocks)
    {
        _title = title;
        _blocks = blocks;
    }

    /// <summary>The pictures, SVG by name: <c>pattern-1</c> and so on, for files beside the Markdown.</summary>
    public IReadOnlyDictionary<string, string> Pictures =>
        _blocks.OfType<Picture>().ToDictionary(picture => picture.Name, picture => picture.Svg, StringComparer.Ordinal);

    /// <summary>Makes a catalogue. Linear in the patterns, but for laying out their pictures.</summary>
    /// <param name="patterns">The patterns, in the order in which they are listed.</param>
    /// <param name="title">What the catalogue is called.</param>
    /// <exception cref="ArgumentNullException">An argument, or a pattern, is null.</exception>
    public static PatternCatalogue Of(IEnumerable<Pattern> patterns, string title = "Patterns")
    {
        ArgumentNullException.ThrowIfNull(patterns);
        ArgumentNullException.ThrowIfNull(title);
        List<Block> blocks = [new Heading(1, [Inline.Said(title)]), new Contents()];
        int number = 0;
        foreach (Pattern pattern in patterns)
        {
            ArgumentNullException.ThrowIfNull(pattern, nameof(patterns));
            blocks.AddRange(PatternBlocks.Of(pattern, string.Create(CultureInfo.InvariantCulture, $"pattern-{++number}")));
        }

        return new(title, blocks);
    }

    /// <summary>The catalogue as one HTML file that needs no other, with its pictures within.</summary>
    public string ToHtml() => new HtmlOutput(_ => null).Write(_title, _title, _blocks);

    /// <summary>The catalogue as Markdown (CommonMark with tables).</summary>
    /// <param name="pictureAddress">Where the picture of a name is to be found; null to describe pictures instead.</param>
    public string ToMarkdown(Func<string, string>? pictureAddress = null) =>
        new MarkdownOutput(picture => pictureAddress?.Invoke(picture.Name)).Write(_blocks);
}
