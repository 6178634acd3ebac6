using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering;

/// <content>Two versions of one argument.</content>
public static partial class ReportTables
{
    /// <summary>Every difference: of the case, of elements (added, removed, changed, renamed), of relationships; each ordered by id.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <exception cref="ArgumentNullException"><paramref name="comparison"/> is null.</exception>
    public static ValueList<ComparisonRow> ToRows(this ComparisonReport comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return
        [
            .. comparison.CaseChanges.Select(change => OfMember("case", null, change)),
            .. comparison.Added.Select(element => OfElement("added", element)),
            .. comparison.Removed.Select(element => OfElement("removed", element)),
            .. comparison.Changed.SelectMany(changed => changed.Members.Select(change => OfMember("element", changed.Newer, change))),
            .. comparison.Renamed.Select(renaming => OfRenaming("renamed", renaming)),
            .. comparison.ProposedRenamings.Select(renaming => OfRenaming("maybeRenamed", renaming)),
            .. comparison.AddedRelationships.Select(relationship => OfRelationship("added", relationship)),
            .. comparison.RemovedRelationships.Select(relationship => OfRelationship("removed", relationship)),
        ];

        static ComparisonRow OfElement(string change, Element element, string? before = null, string? after = null) =>
            new(change, "element", element.Id, element.Kind.ToWord(), element.Statement, null, null, before, after);

        static ComparisonRow OfRenaming(string change, Renaming renaming) => OfElement(change, renaming.Newer, renaming.Older.Id, renaming.Newer.Id);

        static ComparisonRow OfMember(string what, Element? element, MemberChange change) => new(
            "changed", what, element?.Id, element?.Kind.ToWord(), element?.Statement, change.Name, change.Aspect.ToCode(), change.Before?.ToText(),
            change.After?.ToText());

        static ComparisonRow OfRelationship(string change, Relationship relationship) =>
            new(change, "relationship", relationship.From, relationship.Kind.ToWord(), null, null, null, null, relationship.To.ToString());
    }

    /// <summary>The elements that the changes reach, ordered by id.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static ValueList<ImpactRow> ToRows(this ImpactReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        string baseline = report.Setting.Baseline.ToCode();
        return [.. report.Touched.Select(each => new ImpactRow(
            each.Element.Id, each.Element.Kind.ToWord(), each.Element.Statement, each.From.ToWord(), each.To.ToWord(), each.CouldMove.ToCode(), each.HasMoved,
            each.Path.Ids(), baseline, report.Setting.Date))];
    }

    /// <summary>The pathways of both versions.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static ValueList<PathwayImpactRow> ToPathwayRows(this ImpactReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        string baseline = report.Setting.Baseline.ToCode();
        return [.. report.Pathways.Select(each => new PathwayImpactRow(
            each.Pathway.Id, each.Pathway.Statement, each.From?.ToWord(), each.To?.ToWord(), each.CouldMove.ToCode(), each.HasMoved,
            each.BecameLoadBearing.Ids(), each.NoLongerLoadBearing.Ids(), each.CutSetsBefore, each.CutSetsAfter, each.ProbabilityBefore?.Lower,
            each.ProbabilityBefore?.Upper, each.ProbabilityAfter?.Lower, each.ProbabilityAfter?.Upper, each.Path.Ids(), baseline, report.Setting.Date))];
    }

    /// <summary>The worksheet: every item of evidence, in the author's order, and what is to be done with it.</summary>
    /// <param name="next">The next case with its worksheet.</param>
    /// <exception cref="ArgumentNullException"><paramref name="next"/> is null.</exception>
    public static ValueList<EvidenceTaskRow> ToRows(this NextVersion next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return [.. next.Worksheet.Select(task => new EvidenceTaskRow(
            task.Evidence.Id, task.Evidence.Statement, task.Evidence.Subject, task.Evidence.State?.ToWord(), task.Evidence.Collected, task.Evidence.Source,
            task.Action.ToCode(), next.Argument.TryGetElement(task.Evidence.Id, out Element? evidence) ? ((Evidence)evidence).Subject : null,
            task.CitedBy.Ids()))];
    }

    /// <summary>What <c>ToRows()</c> gives, as CSV: see <see cref="ToCsv{TRow}"/>.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="guardFormulas">False for readers that know no formulas.</param>
    /// <exception cref="ArgumentNullException"><paramref name="comparison"/> is null.</exception>
    public static string ToCsv(this ComparisonReport comparison, bool guardFormulas = true) => comparison.ToRows().ToCsv(guardFormulas);

    /// <summary>What <c>ToRows()</c> gives, as CSV: see <see cref="ToCsv{TRow}"/>.</summary>
    /// <param name="report">The report.</param>
    /// <param name="guardFormulas">False for readers that know no formulas.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToCsv(this ImpactReport report, bool guardFormulas = true) => report.ToRows().ToCsv(guardFormulas);

    /// <summary>What <c>ToRows()</c> gives, as CSV: see <see cref="ToCsv{TRow}"/>.</summary>
    /// <param name="next">The next case with its worksheet.</param>
    /// <param name="guardFormulas">False for readers that know no formulas.</param>
    /// <exception cref="ArgumentNullException"><paramref name="next"/> is null.</exception>
    public static string ToCsv(this NextVersion next, bool guardFormulas = true) => next.ToRows().ToCsv(guardFormulas);
}
