using ArgumentGraph.Tool.Running;

namespace ArgumentGraph.Tool.Text;

/// <summary>The report of <c>explain</c> for people.</summary>
internal static class ExplainText
{
    public static void Write(ToolEnvironment environment, SupportReport support, Explanation explanation) => TextReport.Write(environment, report =>
    {
        report.Line(new Piece($"{explanation.Element.Id}: {Phrases.Statement(explanation.Element)}", Styles.Strong));
        report.Line(Phrases.Of(explanation.Standing), $". {Phrases.Setting(support.Setting)}.");
        report.Blank();
        foreach (ExplanationSentence sentence in explanation.Sentences)
        {
            report.Indented(sentence.Depth, sentence.Text);
        }

        report.Blank();
        report.Line(new Piece(Phrases.TakenAsAvailable(support), Styles.Faint));
    });
}
