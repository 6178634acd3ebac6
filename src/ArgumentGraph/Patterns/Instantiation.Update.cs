using ArgumentGraph.Patterns;

namespace ArgumentGraph;

public sealed partial class Instantiation
{
    /// <summary>
    /// Brings an argument up to date that was made of a pattern and edited by hand since: the edits are kept, and what the new tables say is taken over; where
    /// both say something different of the same thing, that is a conflict for a person to decide (<see cref="ArgumentGraph.Argument.Merge"/>).
    /// </summary>
    /// <param name="edited">The argument as it is now.</param>
    /// <param name="before">What was made of the tables, and of the pattern, from which it began: it is made again, not kept.</param>
    /// <param name="setting">In which setting standings are compared; null for the arguments as they are, without judging expiry.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="ArgumentNullException"><paramref name="edited"/> or <paramref name="before"/> is null.</exception>
    /// <exception cref="InvalidOperationException">Of the tables, new or old, no argument could be made (<see cref="Argument"/>).</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <example>
    /// <code>
    /// Pattern pattern = Pattern.Load("hazards.pattern.json");
    /// Instantiation before = pattern.Instantiate(InstantiationData.ReadFiles(["old/hazards.csv"]));
    /// Instantiation after = pattern.Instantiate(InstantiationData.ReadFiles(["hazards.csv"]));
    /// InstantiationUpdate update = after.Update(Argument.Load("case.json"), before);
    /// Console.WriteLine($"{update.AddedRows.Count} rows added, {update.Merge.Conflicts.Count} conflicts");
    /// </code>
    /// </example>
    public InstantiationUpdate Update(Argument edited, Instantiation before, Setting? setting = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(edited);
        ArgumentNullException.ThrowIfNull(before);
        Argument old = before.Argument ?? throw new InvalidOperationException("Of the old tables no argument could be made; see their findings.");
        Argument made = Argument ?? throw new InvalidOperationException("Of the new tables no argument could be made; see their findings.");
        setting ??= Setting.Default;
        MergeResult merge = ArgumentGraph.Argument.Merge(old, edited, made, setting, cancellationToken);
        return new InstantiationUpdate
        {
            Merge = merge,
            AddedRows = RowComparison.OnlyIn(this, before),
            RemovedRows = RowComparison.OnlyIn(before, this),
            Standings = StandingsOf(edited, merge.Argument, setting, cancellationToken),
        };
    }

    private static ValueList<StandingChange> StandingsOf(Argument edited, Argument merged, Setting setting, CancellationToken cancellation)
    {
        SupportReport before = edited.AnalyzeSupport(setting, cancellationToken: cancellation);
        SupportReport after = merged.AnalyzeSupport(setting, cancellationToken: cancellation);
        IEnumerable<StandingChange> there = merged.Elements.Select(element => new StandingChange(
            element, edited.Contains(element.Id) ? before.StandingOf(element.Id) : null, after.StandingOf(element.Id)));
        IEnumerable<StandingChange> gone = edited.Elements.Where(element => !merged.Contains(element.Id))
            .Select(element => new StandingChange(element, before.StandingOf(element.Id), null));
        return [.. there.Concat(gone).Where(change => change.From != change.To).OrderBy(change => change.Element.Id, StringComparer.Ordinal)];
    }
}
