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

    /// <param name="load">What was analysed.</param>
    /// <param name="withImportance">Whether importance is asked for.</param>
    /// <param name="progress">Told how far it is; null for nobody.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static AnalyzeNumbers Of(LoadBearingReport load, bool withImportance, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        if (!load.Argument.Elements.Any(HasNumber))
        {
            return None with { Importance = withImportance ? new Dictionary<string, ImportanceTarget>(StringComparer.Ordinal) : null };
        }

        string[] ids = [.. load.Pathways.Concat(load.Roots).Concat(load.AdditionalElements)
            .Select(target => target.Element.Id).Distinct(StringComparer.Ordinal)];
        Dictionary<string, ProbabilityReport> probabilities = load.Argument
            .AnalyzeProbabilities(ids, load.Setting, progress: progress, cancellationToken: cancellationToken)
            .ToDictionary(report => report.Element.Id, StringComparer.Ordinal);
        if (!withImportance)
        {
            return new(probabilities, null, null);
        }

        ValueList<string> named = [.. load.AdditionalElements.Select(target => target.Element.Id)];
        ImportanceReport importance = load.Argument.AnalyzeImportance(
            load.Setting, new ImportanceOptions { AdditionalElements = named }, progress, cancellationToken);
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
