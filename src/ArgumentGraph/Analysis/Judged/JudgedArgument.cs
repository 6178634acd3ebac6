using System.Collections.Concurrent;
using ArgumentGraph.Notebooks;

namespace ArgumentGraph;

/// <summary>
/// An argument in one setting: every analysis of <see cref="Argument"/> with the baseline and the day said once. What was worked out is kept for as long as
/// this is, so that asking again is free. Made by <see cref="Argument.On"/> and <see cref="Argument.At"/>. Safe to share between threads.
/// </summary>
/// <example>
/// <code>
/// JudgedArgument today = argument.On(new DateOnly(2026, 10, 1));
/// Console.WriteLine(today.AnalyzeSupport().OpenPoints.Count);
/// Console.WriteLine(today.AnalyzeLoadBearing().Hidden.Count);
/// Console.WriteLine(today.Explain("P6"));
/// </code>
/// </example>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class JudgedArgument
{
    private readonly ConcurrentDictionary<object, Lazy<object>> _kept = new();

    internal JudgedArgument(Argument argument, Setting setting)
    {
        Argument = argument;
        Setting = setting;
    }

    /// <summary>The argument.</summary>
    public Argument Argument { get; }

    /// <summary>The setting in which it is judged.</summary>
    public Setting Setting { get; }

    /// <inheritdoc cref="Argument.Validate"/>
    public ValidationReport Validate(ValidationOptions? options = null, CancellationToken cancellationToken = default) =>
        Kept((nameof(Validate), options), () => Argument.Validate(Setting, options, cancellationToken), cancellationToken);

    /// <inheritdoc cref="Argument.AnalyzeSupport"/>
    public SupportReport AnalyzeSupport(SupportOptions? options = null, CancellationToken cancellationToken = default) =>
        Kept(options ?? new SupportOptions(), () => Argument.AnalyzeSupport(Setting, options, cancellationToken), cancellationToken);

    /// <inheritdoc cref="Argument.Explain"/>
    public Explanation Explain(string id, int maximumSentences = 100) =>
        Kept((nameof(Explain), id, maximumSentences), () => Argument.Explain(id, Setting, maximumSentences), CancellationToken.None);

    /// <inheritdoc cref="Argument.AnalyzeLoadBearing"/>
    public LoadBearingReport AnalyzeLoadBearing(
        LoadBearingOptions? options = null, IProgress<double>? progress = null, CancellationToken cancellationToken = default) =>
            Kept(options ?? new LoadBearingOptions(), () => Argument.AnalyzeLoadBearing(Setting, options, progress, cancellationToken), cancellationToken);

    /// <inheritdoc cref="Argument.AnalyzeWhatIf"/>
    /// <remarks>A change is code, and cannot be compared with another: what follows from it is worked out each time.</remarks>
    public WhatIfReport AnalyzeWhatIf(Action<WhatIfChange> change, CancellationToken cancellationToken = default) =>
        Argument.AnalyzeWhatIf(change, Setting, cancellationToken);

    /// <inheritdoc cref="Argument.AnalyzeRoadmap"/>
    public RoadmapReport AnalyzeRoadmap(RoadmapOptions? options = null, IProgress<double>? progress = null, CancellationToken cancellationToken = default) =>
        Kept(options ?? new RoadmapOptions(), () => Argument.AnalyzeRoadmap(Setting, options, progress, cancellationToken), cancellationToken);

    /// <inheritdoc cref="Argument.AnalyzeProbability"/>
    public ProbabilityReport AnalyzeProbability(
        string id, ProbabilityOptions? options = null, IProgress<double>? progress = null, CancellationToken cancellationToken = default) =>
        AnalyzeProbabilities([id], options, progress, cancellationToken)[0];

    /// <inheritdoc cref="Argument.AnalyzeProbabilities"/>
    public ValueList<ProbabilityReport> AnalyzeProbabilities(
        IEnumerable<string> ids, ProbabilityOptions? options = null, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ids);
        ValueList<string> asked = [.. ids];
        return Kept(
            (asked, options ?? new ProbabilityOptions()),
            () => Argument.AnalyzeProbabilities(asked, Setting, options, progress, cancellationToken),
            cancellationToken);
    }

    /// <inheritdoc cref="Argument.CompileProbability"/>
    public CompiledProbability CompileProbability(string id, ProbabilityOptions? options = null, CancellationToken cancellationToken = default) =>
        CompileProbabilities([id], options, cancellationToken)[0];

    /// <inheritdoc cref="Argument.CompileProbabilities"/>
    public ValueList<CompiledProbability> CompileProbabilities(
        IEnumerable<string> ids, ProbabilityOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ids);
        ValueList<string> asked = [.. ids];
        return Kept(
            (nameof(CompileProbabilities), asked, options ?? new ProbabilityOptions()),
            () => Argument.CompileProbabilities(asked, Setting, options, cancellationToken),
            cancellationToken);
    }

    /// <inheritdoc cref="Argument.AnalyzeImportance"/>
    public ImportanceReport AnalyzeImportance(
        ImportanceOptions? options = null, IProgress<double>? progress = null, CancellationToken cancellationToken = default) =>
            Kept(options ?? new ImportanceOptions(), () => Argument.AnalyzeImportance(Setting, options, progress, cancellationToken), cancellationToken);

    /// <inheritdoc cref="Argument.AnalyzeHiddenSupport"/>
    public HiddenSupportReport AnalyzeHiddenSupport(Budget? budget = null, CancellationToken cancellationToken = default) =>
        Kept((nameof(AnalyzeHiddenSupport), budget), () => Argument.AnalyzeHiddenSupport(Setting, budget, cancellationToken), cancellationToken);

    /// <inheritdoc cref="Argument.AnalyzeModules"/>
    public ModulesReport AnalyzeModules(ModulesOptions? options = null, IProgress<double>? progress = null, CancellationToken cancellationToken = default) =>
        Kept(options ?? new ModulesOptions(), () => Argument.AnalyzeModules(Setting, options, progress, cancellationToken), cancellationToken);

    /// <inheritdoc cref="Argument.AnalyzeJoint"/>
    public JointReport AnalyzeJoint(JointOptions? options = null, IProgress<double>? progress = null, CancellationToken cancellationToken = default) =>
        Kept(options ?? new JointOptions(), () => Argument.AnalyzeJoint(Setting, options, progress, cancellationToken), cancellationToken);

    /// <inheritdoc cref="Argument.AnalyzeFreshness"/>
    public FreshnessReport AnalyzeFreshness(
        FreshnessOptions? options = null, IProgress<double>? progress = null, CancellationToken cancellationToken = default) =>
            Kept(options ?? new FreshnessOptions(), () => Argument.AnalyzeFreshness(Setting, options, progress, cancellationToken), cancellationToken);

    /// <inheritdoc cref="Argument.AnalyzeResponse"/>
    public ResponseReport AnalyzeResponse(
        ResponseOptions? options = null, IProgress<double>? progress = null, CancellationToken cancellationToken = default) =>
            Kept(options ?? new ResponseOptions(), () => Argument.AnalyzeResponse(Setting, options, progress, cancellationToken), cancellationToken);

    /// <inheritdoc cref="Argument.AnalyzeClaimPoints"/>
    public ClaimPointReport AnalyzeClaimPoints(ClaimPointOptions? options = null, CancellationToken cancellationToken = default) =>
        Kept(options ?? new ClaimPointOptions(), () => Argument.AnalyzeClaimPoints(Setting, options, cancellationToken), cancellationToken);

    /// <inheritdoc cref="Argument.AnalyzeEvidence"/>
    public EvidenceReport AnalyzeEvidence(EvidenceOptions? options = null, CancellationToken cancellationToken = default) =>
        Kept(options ?? new EvidenceOptions(), () => Argument.AnalyzeEvidence(Setting, options, cancellationToken), cancellationToken);

    /// <inheritdoc cref="Argument.AnalyzeImpact"/>
    /// <remarks>Worked out each time, so that no other version is held in memory.</remarks>
    public ImpactReport AnalyzeImpact(
        Argument newer, Budget? budget = null, IProgress<double>? progress = null, CancellationToken cancellationToken = default) =>
        Argument.AnalyzeImpact(newer, Setting, budget, progress, cancellationToken);

    /// <inheritdoc cref="Argument.AnalyzeReviews"/>
    public ReviewReport AnalyzeReviews(CaseReviews reviews, ReviewOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reviews);
        return Kept((reviews, options ?? new ReviewOptions()), () => Argument.AnalyzeReviews(reviews, Setting, options, cancellationToken), cancellationToken);
    }

    /// <summary>The title, the size and the setting.</summary>
    public override string ToString() => $"{Argument}, {Setting}";

    // One thread works, others that ask for the same wait. What throws is not kept; when the one that works is cancelled, one of the others takes over.
    private T Kept<T>(object key, Func<T> work, CancellationToken cancellationToken)
        where T : class
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Lazy<object> lazy = _kept.GetOrAdd(key, _ => new Lazy<object>(work));
            try
            {
                return (T)lazy.Value;
            }
            catch (Exception failure)
            {
                _kept.TryRemove(new KeyValuePair<object, Lazy<object>>(key, lazy));
                if (failure is not OperationCanceledException || cancellationToken.IsCancellationRequested)
                {
                    throw;
                }
            }
        }
    }
}
