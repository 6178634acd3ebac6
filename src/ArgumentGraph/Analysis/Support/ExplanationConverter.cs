using System.Text.Json;
using ArgumentGraph.Reporting;

namespace ArgumentGraph.Analysis.Support;

/// <summary>An explanation as JSON. <c>docs/json.md</c> says what each member means.</summary>
internal sealed class ExplanationConverter : ReportConverter<Explanation>
{
    protected override void WriteMembers(Utf8JsonWriter json, Explanation explanation)
    {
        json.WriteString("id", explanation.Element.Id);
        json.WriteString("kind", ReportWords.Of(explanation.Element.Kind));
        json.WriteString("statement", explanation.Element.Statement);
        json.Standing("standing", explanation.Standing);
        json.Objects("sentences", explanation.Sentences, sentence =>
        {
            json.WriteNumber("depth", sentence.Depth);
            json.WriteString("element", sentence.ElementId);
            json.WriteString("text", sentence.Text);
        });
    }
}
