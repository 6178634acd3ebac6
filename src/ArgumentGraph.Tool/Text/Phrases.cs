using ArgumentGraph.Rendering;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Tool.Text;

/// <summary>What several reports say in the same words.</summary>
internal static class Phrases
{
    private const int ShownCauses = 6;

    /// <summary>For example <c>As is, judged on 2026-11-01</c>.</summary>
    public static string Setting(Setting setting) => setting.ToText();

    /// <summary>How many items of evidence are taken as available without saying so.</summary>
    public static string TakenAsAvailable(SupportReport support)
    {
        OpenPoint[] taken = [.. support.OpenPoints.Where(point => point.Kind == OpenPointKind.TakenAsAvailable)];
        string trusted = string.Concat(OnTrust(support).Select(sentence => " " + sentence));
        return (taken.Length == 0
            ? "No evidence is taken as available without a stated state."
            : $"{ReportPhrases.Count(taken.Length, "item")} of evidence {(taken.Length == 1 ? "is" : "are")} taken as "
                + $"available without a stated state: {Words.List(taken.Select(point => point.Element), 12)}.") + trusted;
    }

    /// <summary>Which standings are asserted, and what is assumed of other modules; nothing where neither is so.</summary>
    public static IEnumerable<string> OnTrust(IAnalysisReport report) =>
        new[] { ReportPhrases.Asserted(report.Basis), ReportPhrases.AssumedOfOthers(report.Basis) }.OfType<string>();

    public static Piece Of(Standing standing) => new(ReportPhrases.WordsOf(standing), Styles.Of(standing));

    public static Cell Ids(IEnumerable<Element> elements, int shown) => new Piece(Words.List(elements, shown), Styles.Id);

    /// <summary>What the element says, without the marks that a terminal does not show.</summary>
    public static string Statement(Element element) => LightMarkup.ToPlainText(element.Statement);

    public static Cell Id(Element element) => new Piece(element.Id, Styles.Id);

    /// <summary>For example <c>E59 planned, C6 challenged by D3</c>.</summary>
    public static string Causes(RootCauses causes)
    {
        string list = Words.List(causes.Causes.Select(Cause), ShownCauses);
        return causes.IsSmallest ? list : $"{list} (there may be a smaller set)";
    }

    /// <summary>For example <c>obtain E59</c> or <c>answer D3 -> C6</c>.</summary>
    public static string Step(RoadmapStep step) =>
        step.Challenge is { } challenge ? $"answer {challenge.From} -> {challenge.To}" : $"{ReportPhrases.WordsOf(step.Kind)} {step.Element.Id}";

    private static string Cause(RootCause cause) => ReasonPhrases.Of(cause, challengers => Words.List(challengers));
}
