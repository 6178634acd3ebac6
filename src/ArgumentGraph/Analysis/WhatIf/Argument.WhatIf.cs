using ArgumentGraph.Analysis.WhatIf;

namespace ArgumentGraph;

public sealed partial class Argument
{
    /// <summary>
    /// What would follow if this were so: which elements change standing, which pathways fall or rise, and why. Everything is judged anew, linear in elements
    /// and relationships; this argument is untouched.
    /// </summary>
    /// <param name="change">Says what is supposed.</param>
    /// <param name="setting">From which baseline, and on which day; null for the argument as it is, without judging expiry.</param>
    /// <param name="cancellationToken">Ends the search for causes.</param>
    /// <exception cref="KeyNotFoundException">What is supposed of an element that does not exist.</exception>
    /// <exception cref="InvalidOperationException">An element is supposed both to fail and to be restored, or an id or
    /// relationship would be there twice.</exception>
    /// <exception cref="MalformedArgumentException">With what is added, the argument would not be well formed.</exception>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    /// <example>
    /// <code>
    /// WhatIfReport lost = argument.AnalyzeWhatIf(change => change.Fail("E7"));
    /// foreach (PathwayChange fallen in lost.Fallen)
    /// {
    ///     Console.WriteLine($"{fallen.Pathway.Id} falls to {fallen.To}");
    /// }
    /// </code>
    /// </example>
    public WhatIfReport AnalyzeWhatIf(Action<WhatIfChange> change, Setting? setting = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        cancellationToken.ThrowIfCancellationRequested();
        var suppositions = new WhatIfChange(this);
        change(suppositions);
        return WhatIfAnalysis.Run(this, suppositions, setting ?? Setting.Default, cancellationToken);
    }
}
