using ArgumentGraph.Rendering.Reports;
using ArgumentGraph.Rendering.Svg;

namespace ArgumentGraph.Rendering.Displays;

/// <summary>Why an element stands as it does: the sentences, indented.</summary>
internal static class ExplanationDisplay
{
    public static ReportDisplay Of(Explanation explanation) => new(
        [new Heading(3, [Inline.Named(explanation.Element)]), new Paragraph(Inline.Strong("Standing: "), Inline.Of(explanation.Standing), ".")],
        [new Outline([.. Items(explanation)])],
        string.Empty,
        draw: null);

    public static string Draw(Explanation explanation, string prefix) =>
        new LineListSvg($"Why {explanation.Element.Id} is {Inline.Of(explanation.Standing).Text}",
            [.. explanation.Sentences.Select(sentence => (sentence.Depth, sentence.Text))], prefix).Write();

    // An item is at most one deeper than the one before it.
    private static IEnumerable<OutlineItem> Items(Explanation explanation)
    {
        int depth = -1;
        foreach (ExplanationSentence sentence in explanation.Sentences)
        {
            depth = Math.Min(sentence.Depth, depth + 1);
            yield return new(depth, [Inline.Said(sentence.Text)]);
        }
    }
}
