using ArgumentGraph.Analysis.Changes;

namespace ArgumentGraph;

public sealed partial class Argument
{
    /// <summary>
    /// What a newer version of this argument says differently: elements and relationships added and removed, elements changed member by member, elements that
    /// only have another id. Elements are the same if their ids are.
    /// </summary>
    /// <remarks>
    /// The order of elements, references and tags, layout and comments have no meaning and are not compared. Linear in the two arguments where little has
    /// changed: elements that are equal as values are passed over, and no hash is made. The search for renamed elements is bounded: see
    /// <see cref="ComparisonReport.WereAllRenamingsTried"/>. The comparison the other way round is the same, with older and newer exchanged.
    /// </remarks>
    /// <param name="newer">The newer version.</param>
    /// <param name="cancellationToken">Ends the comparison.</param>
    /// <exception cref="ArgumentNullException"><paramref name="newer"/> is null.</exception>
    /// <exception cref="OperationCanceledException">The comparison was cancelled.</exception>
    /// <example>
    /// <code>
    /// ComparisonReport comparison = Argument.Load("case-as-reviewed.json").CompareWith(Argument.Load("case.json"));
    /// foreach (ElementChange change in comparison.Changed)
    /// {
    ///     Console.WriteLine(change);
    /// }
    /// </code>
    /// </example>
    public ComparisonReport CompareWith(Argument newer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(newer);
        cancellationToken.ThrowIfCancellationRequested();
        return new ComparisonAnalysis(this, newer, cancellationToken).Report();
    }
}
