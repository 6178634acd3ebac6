using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Reports;

/// <summary>Lines and headings that several sections and displays put in the same words.</summary>
internal static class ReportLines
{
    /// <summary>What stands above a report that is shown by itself: what it is about, and what was judged when.</summary>
    public static IReadOnlyList<Block> Heading(string title, IAnalysisReport report) =>
        [new Heading(3, [Inline.Said(title)]), .. Unjudged(report), new Paragraph(Inline.Faint(ReportPhrases.Judged(report)))];

    /// <summary>What could not be judged without a date, and which standings are asserted; nothing where all are worked out.</summary>
    public static IEnumerable<Paragraph> Unjudged(IAnalysisReport report)
    {
        if (report.Basis.UnjudgedExpiry is { } unjudged)
        {
            yield return new Paragraph(Inline.Strong($"{unjudged}"));
        }

        if (ReportPhrases.Asserted(report.Basis) is { } asserted)
        {
            yield return new Paragraph(Inline.Strong(asserted));
        }

        if (ReportPhrases.AssumedOfOthers(report.Basis) is { } assumed)
        {
            yield return new Paragraph(Inline.Strong(assumed));
        }
    }

    /// <summary>What a challenge does to its target: whether it holds, or is answered.</summary>
    public static string EffectOf(SupportReport support, Relationship challenge) => support.EffectOf(challenge) switch
    {
        ChallengeEffect.Defeats => "it holds",
        ChallengeEffect.LeavesInDoubt => "not answered",
        _ when support.Setting.Baseline == Baseline.AsArgued => "ignored",
        _ when support.Argument[challenge.From] is Evidence { State: EvidenceState.Withdrawn } => "withdrawn",
        _ => "answered",
    };

    /// <summary>Who has to do with a fact, and until when it counts; empty where neither is known.</summary>
    public static string Watch(Element element) => string.Join("; ", new[]
    {
        ElementFacts.ValueOf(element, "owner"),
        element.LastValidDay is { } day ? $"valid through {ReportPhrases.Day(day)}" : null,
    }.OfType<string>());

    /// <summary>What keeps an element down, in a line.</summary>
    public static IReadOnlyList<Inline> Causes(RootCauses causes)
    {
        List<Inline> line = [];
        foreach (RootCause cause in causes.Causes)
        {
            line.Add(line.Count == 0 ? string.Empty : ", ");
            line.Add(cause.Relationship is { } relationship ? $"{relationship}" : Inline.Of(cause.Element));
            line.Add($" {ReasonPhrases.Of(cause.Reason)}");
            if (cause.Challengers.Count > 0)
            {
                line.Add(" by ");
                line.AddRange(Inline.Ids(cause.Challengers, 8));
            }
        }

        if (!causes.IsSmallest)
        {
            line.Add(" (there may be a smaller set)");
        }

        return line;
    }
}
