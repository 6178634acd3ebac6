using System.Globalization;

namespace ArgumentGraph.Rendering.Reports;

/// <summary>What falls if all fall that share a tag, a source or a subject.</summary>
internal static class ConcentrationSection
{
    private const int Shown = 100;
    private const int ShownPathways = 20;

    public static IEnumerable<Block> Of(LoadBearingReport load)
    {
        Concentration[] falling = [.. load.Concentrations.Where(concentration => concentration.FallenPathways.Count > 0 && concentration.Count > 1)
            .OrderByDescending(concentration => concentration.FallenPathways.Count)
            .ThenBy(concentration => concentration.Key, StringComparer.Ordinal)
            .ThenBy(concentration => concentration.Value, StringComparer.Ordinal)];
        yield return new Paragraph(falling.Length == 0
            ? "No tag, source or subject that two or more elements share brings a pathway down."
            : "If all elements fell that share a tag, source or subject, these pathways would fall with them:");
        if (falling.Length > 0)
        {
            yield return new Table(
                [new("What is shared"), new("Value"), new("Elements", IsNumber: true), new("Pathways that fall")],
                [.. falling.Take(Shown).Select(each => new TableRow(null,
                [
                    [Inline.Said(each.Key)],
                    [Inline.Said(each.Value)],
                    [each.Count.ToString(CultureInfo.InvariantCulture)],
                    Inline.Ids(each.FallenPathways, ShownPathways),
                ]))]);
        }

        if (falling.Length > Shown)
        {
            yield return new Paragraph(string.Create(CultureInfo.InvariantCulture, $"{falling.Length - Shown} more bring down no more pathways than these."));
        }

        if (!load.AreConcentrationsExhaustive)
        {
            yield return new Paragraph(Inline.Strong("The work budget was spent before everything shared had been tried: there may be others."));
        }
    }
}
