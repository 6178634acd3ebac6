using ArgumentGraph.Validation;

namespace ArgumentGraph;

public sealed partial class Argument
{
    /// <summary>
    /// Holds the argument against all rules of <see cref="Rules.All"/>, and those that the options add. What reading found is reported again, first.
    /// </summary>
    /// <remarks>
    /// Every rule is run and everything is found in one call, in time linear in the size of the argument (and whatever added rules take). The same argument
    /// and options give the same report.
    /// Of what the analyses find, it says which pathways do not stand and why (<see cref="Rules.UnsupportedPathway"/>, <see cref="Rules.PathwayInDoubt"/>);
    /// <see cref="AnalyzeSupport"/> says more.
    /// </remarks>
    /// <param name="setting">
    /// On which day; null: expiry is not judged. From which baseline: it matters to the rules about pathways alone.
    /// </param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="InvalidOperationException">The check of an added rule threw an exception, which is the inner one.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <example>
    /// <code>
    /// ValidationReport report = argument.Validate(Setting.On(new DateOnly(2026, 10, 1)), ValidationOptions.Default.WithoutRule(Rules.MissingState));
    /// foreach (Finding finding in report) Console.WriteLine(finding);
    /// return report.HasErrors ? 1 : 0;
    /// </code>
    /// </example>
    public ValidationReport Validate(Setting? setting = null, ValidationOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= ValidationOptions.Default;
        var inspection = new Inspection(this, setting ?? Setting.Default, options, cancellationToken);
        foreach (Action<Inspection> check in Checks.All)
        {
            cancellationToken.ThrowIfCancellationRequested();
            check(inspection);
        }

        CustomRuleCheck.Check(inspection, options.CustomRules, cancellationToken);
        SuppressionCheck.Check(inspection); // last: it reports the suppressions that nothing has used
        return inspection.ToReport();
    }
}
