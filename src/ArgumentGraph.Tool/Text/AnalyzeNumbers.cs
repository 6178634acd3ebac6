namespace ArgumentGraph.Tool.Text;

/// <summary>What <c>analyze</c> says in numbers: nothing where the argument has none.</summary>
/// <param name="Probabilities">By id of a pathway, root or named element.</param>
/// <param name="ImportanceReport">Null when it was not asked for, or where there are no numbers.</param>
/// <param name="Importance">By id of a pathway, root or named element; null when it was not asked for.</param>
internal sealed record AnalyzeNumbers(
    IReadOnlyDictionary<string, ProbabilityReport> Probabilities, ImportanceReport? ImportanceReport, IReadOnlyDictionary<string, ImportanceTarget>? Importance)
{
    public static AnalyzeNumbers None { get; } = new(new Dictionary<string, ProbabilityReport>(StringComparer.Ordinal), null, null);

    public ProbabilityReport? this[Element element] => Probabilities.GetValueOrDefault(element.Id);

    /// <param name="support">What was analysed, and how it stands.</param>
    /// <param name="withImportance">Whether importance is asked for.</param>
    /// <param name="progress">Told how far it is; null for nobody.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static AnalyzeNumbers Of(SupportReport support, bool withImportance, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        if (!support.Argument.Elements.Any(HasNumber))
        {
            return None with { Importance = withImportance ? new Dictionary<string, ImportanceTarget>(StringComparer.Ordinal) : null };
        }

        string[] ids = [.. support.Pathways.Concat(support.Roots).Concat(support.AdditionalElements)
            .Select(target => target.Element.Id).Distinct(StringComparer.Ordinal)];
        Dictionary<string, ProbabilityReport> probabilities = support.Argument
            .AnalyzeProbabilities(ids, support.Setting, progress: progress, cancellationToken: cancellationToken)
            .ToDictionary(report => report.Element.Id, StringComparer.Ordinal);
        if (!withImportance)
        {
            return new(probabilities, null, null);
        }

        ValueList<string> named = [.. support.AdditionalElements.Select(target => target.Element.Id)];
        ImportanceReport importance = support.Argument.AnalyzeImportance(
            support.Setting, new ImportanceOptions { AdditionalElements = named }, progress, cancellationToken);
        return new(probabilities, importance, importance.Pathways.Concat(importance.Roots).Concat(importance.AdditionalElements)
            .DistinctBy(target => target.Element.Id, StringComparer.Ordinal).ToDictionary(target => target.Element.Id, StringComparer.Ordinal));
    }

    private static bool HasNumber(Element element) => element switch
    {
        Evidence evidence => evidence.Likelihood is not null,
        Assumption assumption => assumption.Likelihood is not null,
        SupportableElement supportable => supportable.Likelihood is not null,
        _ => false,
    };
}
