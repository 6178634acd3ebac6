using ArgumentGraph.Merging;

namespace ArgumentGraph;

public sealed partial class Argument
{
    /// <summary>
    /// Merges two arguments that were made from one: what either side has changed is taken, and where both have changed the same thing differently, that is a
    /// conflict for a person to decide. Linear in the content of the three, but for sorting.
    /// </summary>
    /// <remarks>
    /// <para>Elements are the same where their ids are. Merged are the members of each element, a tag or suppression key by key; relationships, each of which
    /// is there or not; and the title and further members of the document. The order of elements and references has no meaning: it is our side's, and what
    /// the other side has added stands after what it stands after there.</para>
    /// <para>With conflicts, too, the result is an argument that can be written and read: it says what our side says, keeps what has been removed on one side
    /// alone, and holds what each side says in the member <c>conflicts</c>, which validation reports as <see cref="Rules.UnresolvedConflict"/>. Of two states
    /// it has the one with which the element stands lower.</para>
    /// <para>Source of the method: three-way merging as in diff3 (Khanna, Kunal and Pierce, A formal investigation of diff3, FSTTCS 2007), on sets in place of
    /// lines. What two sound edits break only together is looked for in the result: circles, and too few supporters.</para>
    /// </remarks>
    /// <param name="base">What both sides were made from.</param>
    /// <param name="ours">Our side.</param>
    /// <param name="theirs">Their side.</param>
    /// <param name="setting">In which setting standings are compared; null for the arguments as they are, without judging expiry.</param>
    /// <param name="cancellationToken">Ends merging early.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="OperationCanceledException">Merging was cancelled.</exception>
    /// <example>
    /// <code>
    /// Argument before = Argument.Load("case.json");
    /// Argument ours = before.Edit(change => change.Replace&lt;Claim&gt;("C4", claim => claim with { Statement = "The model cannot read any weights" }));
    /// Argument theirs = before.Edit(change => change.Add(new Evidence("E9", "Storage audit, repeated")));
    /// MergeResult merged = Argument.Merge(before, ours, theirs);
    /// foreach (Finding finding in merged.Findings)
    /// {
    ///     Console.WriteLine(finding);
    /// }
    /// </code>
    /// </example>
    public static MergeResult Merge(
        Argument @base, Argument ours, Argument theirs, Setting? setting = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(@base);
        ArgumentNullException.ThrowIfNull(ours);
        ArgumentNullException.ThrowIfNull(theirs);
        return new ThreeWayMerge(new MergeSides(@base, ours, theirs), cancellationToken).Run(setting ?? Setting.Default);
    }
}
