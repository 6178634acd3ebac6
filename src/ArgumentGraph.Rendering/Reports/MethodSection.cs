namespace ArgumentGraph.Rendering.Reports;

/// <summary>How the report came about and what it cannot tell, in plain words.</summary>
internal static class MethodSection
{
    private static readonly OutlineItem Response = new(0,
    [
        Inline.Strong("Response. "),
        "Who does what, how surely and how fast is the authors' own. Classes are by the times given; what is not given is unknown. "
        + "Probabilities take steps to be independent of each other, but for steps that chains share, which are counted as the same.",
    ]);

    public static IEnumerable<Block> Of(ReportContents contents)
    {
        yield return new Paragraph("This report was made by a program from the argument's file; nobody has edited it. "
            + "It says what follows from the argument as written, and nothing about whether what is written is true.");
        yield return new Outline(
        [
            new(0, [Inline.Strong("Standing. "),
                "Evidence stands by its stated state; a goal, strategy or claim stands as far as what supports it does, by least and greatest, "
                + "and no higher than what it assumes. An open challenge leaves its target in doubt; "
                + "one that holds defeats it. No numbers are needed for this."]),
            new(0, [Inline.Strong("What brings a pathway down. "),
                "Minimal cut sets, as in fault-tree analysis: the smallest sets of evidence, assumptions and doubtful steps whose "
                + "joint loss brings it down. They are exact unless the text says up to which size they were counted."]),
            new(0, [Inline.Strong("Probability. "), "Where numbers are given, they are the authors' own; what is computed from them is exact on the shared "
                + "graph if basic elements fall independently of each other, and the bounds beside it hold if they do not. "
                + "A result is only as good as the numbers that it is computed from."]),
            .. contents.Argument.StatesResponses ? [Response] : (OutlineItem[])[],
            new(0, [Inline.Strong("Roadmap. "),
                "Each step is tried by evaluating the whole argument with it. Costs are the authors' own; a step without a cost is not free."]),
            new(0, [Inline.Strong("Limits. "),
                "What nobody wrote down is not in here: harms without a pathway, evidence that is wrong, reasons that do not convince, "
                + "dependence between items of evidence that no tag, source or subject shows. "
                + "Evidence without a stated state counts as available; the open points say how many such there are."]),
        ]);
        if (contents.Setting.Date is null)
        {
            yield return new Paragraph("No date was given, so evidence past its expiry day counts like any other.");
        }
    }
}
