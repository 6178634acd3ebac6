using ArgumentGraph.Reporting;

namespace ArgumentGraph.Rendering.Json;

/// <summary>The report of <c>explain</c> as JSON. <c>docs/tool.md</c> says what each member means.</summary>
internal static class ExplainJson
{
    public static void Write(TextWriter output, SupportReport support, Explanation explanation) => JsonReport.Write(output, json =>
    {
        json.Setting(support);
        json.WriteString("id", explanation.Element.Id);
        json.WriteString("kind", Codes.Of(explanation.Element.Kind));
        json.WriteString("statement", explanation.Element.Statement);
        json.Standing("standing", explanation.Standing);
        json.Objects("sentences", explanation.Sentences, sentence =>
        {
            json.WriteNumber("depth", sentence.Depth);
            json.WriteString("element", sentence.ElementId);
            json.WriteString("text", sentence.Text);
        });
    });
}
