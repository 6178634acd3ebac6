using System.Globalization;

namespace ArgumentGraph.Interchange.Graphs;

/// <summary>Says what a picture of an argument leaves out: one loss for each kind of thing, with how many elements have it.</summary>
internal static class DiagramLosses
{
    private static readonly (string What, bool IsInGraphMl, Func<Element, bool> Has)[] Members =
    [
        ("descriptions", true, element => element.Description is not null),
        ("likelihoods", true, element => element.StatedLikelihood is not null),
        ("costs", true, element => element.Cost is not null),
        ("places in pictures", true, element => element.Order is not null || element.Row is not null),
        ("tags", true, element => element.Tags.Count > 0),
        ("sources", true, element => element is Evidence { Source: not null } or Assumption { Source: not null }),
        ("subjects", true, element => element is Evidence { Subject: not null }),
        ("dates", true, element => element is Evidence { Collected: not null } or Evidence { Expires: not null } or Assumption { Expires: not null }),
        ("steps of a response", false, element => element.StatedStep is not null),
        ("times to harm", false, element => element is Goal { Harm: not null }),
        ("claim points", false, element => element.ClaimPoints.Count > 0),
        ("suppressions", false, element => element.Suppressions.Count > 0),
        ("data of the user's own", false, element => element.Data is not null),
        ("unknown members", false, element => element.UnknownMembers.Count > 0),
    ];

    /// <summary>Notes the losses.</summary>
    /// <param name="argument">The argument.</param>
    /// <param name="export">Takes them.</param>
    /// <param name="format">What the format is called in a sentence.</param>
    /// <param name="isGraphMl">Whether it is GraphML, which keeps most.</param>
    public static void Report(Argument argument, ArgumentExport export, string format, bool isGraphMl)
    {
        foreach ((string what, bool isInGraphMl, Func<Element, bool> has) in Members)
        {
            int count = isGraphMl && isInGraphMl ? 0 : argument.Elements.Count(has);
            if (count > 0)
            {
                export.Lose(
                    LossKind.Dropped,
                    string.Create(CultureInfo.InvariantCulture, $"{format} does not show {what} (of {count} {(count == 1 ? "element" : "elements")})."));
            }
        }

        if (argument.UnknownMembers.Count > 0)
        {
            export.Lose(LossKind.Dropped, $"{format} does not show unknown members of the argument.");
        }
    }
}
