using ArgumentGraph.Notebooks;

namespace ArgumentGraph;

/// <summary>Why an element stands as it does, in plain sentences. Made by <see cref="Argument.Explain"/>.</summary>
/// <param name="Element">The element.</param>
/// <param name="Standing">Its standing when analysed: with the assumptions and contexts stated at its ancestors.</param>
/// <param name="Sentences">The sentences, from the element down to the root causes.</param>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed record Explanation(Element Element, Standing Standing, ValueList<ExplanationSentence> Sentences) : IAnalysisReport
{
    /// <inheritdoc/>
    public required Setting Setting { get; init; }

    /// <inheritdoc/>
    public required UnjudgedExpiry? UnjudgedExpiry { get; init; }

    /// <summary>The sentences, a line each, indented by how far they are from the element.</summary>
    public override string ToString() => string.Join(Environment.NewLine, Sentences.Select(sentence => new string(' ', 2 * sentence.Depth) + sentence.Text));
}

/// <summary>One sentence of an <see cref="Explanation"/>.</summary>
/// <param name="Depth">How many steps the element that it is about is from the one explained.</param>
/// <param name="ElementId">The id of the element that it is about.</param>
/// <param name="Text">The sentence.</param>
public sealed record ExplanationSentence(int Depth, string ElementId, string Text);
