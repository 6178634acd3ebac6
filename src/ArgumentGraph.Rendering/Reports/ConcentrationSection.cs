using System.Globalization;

namespace ArgumentGraph.Rendering.Reports;

/// <summary>What falls if all fall that share a tag, a source or a subject.</summary>
internal static class ConcentrationSection
{
    private const int Shown = 100;
    private const int ShownPathways = 20;

    /// <param name="load">The analysis.</param>
    /// <param name="without">Keys of tags that are passed over.</param>
    public static IEnumerable<Block> Of(LoadBearingReport load, ValueList<string>? without = null)
    {
        without ??= [];
        Concentration[] telling = [.. load.Concentrations.Where(each => !without.Contains(each.Key, StringComparer.Ordinal) && !IsOnAll(load.Argument, each))];
        Concentration[] falling = [.. telling.Where(concentration => concentration.FallenPathways.Count > 0 && concentration.Count > 1)
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
                ]))])
            {
                Beside = 2,
            };
        }

        if (falling.Length > Shown)
        {
            yield return new Paragraph(string.Create(CultureInfo.InvariantCulture, $"{falling.Length - Shown} more bring down no more pathways than these."));
        }

        string[] passed = [.. load.Concentrations.Except(telling).Select(each => each.Key).Distinct(StringComparer.Ordinal)];
        if (passed.Length > 0)
        {
            yield return new Paragraph(
                "Passed over, since it joins nothing that could fail together or since all bear it: ", Inline.Said(string.Join(", ", passed)), ".");
        }

        if (!load.AreConcentrationsExhaustive)
        {
            yield return new Paragraph(Inline.Strong("The work budget was spent before everything shared had been tried: there may be others."));
        }
    }

    // What every item of evidence and every assumption bears tells none of them from another.
    private static bool IsOnAll(Argument argument, Concentration concentration) => argument.Elements.All(element => element switch
    {
        Evidence evidence => HasTag(evidence, concentration) || IsOf(concentration, "source", evidence.Source)
            || IsOf(concentration, "subject", evidence.Subject),
        Assumption assumption => HasTag(assumption, concentration) || IsOf(concentration, "source", assumption.Source) || concentration.Key == "subject",
        _ => true,
    });

    private static bool HasTag(Element element, Concentration concentration) =>
        element.Tags.TryGetValue(concentration.Key, out ValueList<string>? values) && values.Contains(concentration.Value, StringComparer.Ordinal);

    private static bool IsOf(Concentration concentration, string key, string? value) => concentration.Key == key && concentration.Value == value;
}
