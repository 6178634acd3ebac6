using ArgumentGraph.Rendering.Layout;
using ArgumentGraph.Rendering.Overlays;
using ArgumentGraph.Rendering.Svg;
using ArgumentGraph.Rendering.Text;

namespace ArgumentGraph.Rendering.Reports;

/// <summary>How the report came about, what its pictures and words mean, and what it cannot tell.</summary>
internal static class MethodSection
{
    private const int ShownUsers = 12;

    private static readonly OutlineItem Response = new(0,
    [
        Inline.Strong("Response. "),
        "Who does what, how surely and how fast is the authors' own. Classes are by the times given; what is not given is unknown. "
        + "Probabilities take steps to be independent of each other, but for steps that chains share, which are counted as the same.",
    ]);

    private static readonly (Inline Look, string Meaning)[] Legend =
    [
        (Shape("rectangle", ElementKind.Goal), "goal"),
        (Inline.Look(new(LegendGlyph.DoubleShape, "double border") { Shape = DiagramShape.Rectangle, Style = "ag-pathway" }), "pathway"),
        (Shape("rectangle with double sides", ElementKind.Claim), "claim"),
        (Shape("parallelogram", ElementKind.Strategy), "strategy: how what is above is broken down"),
        (Shape("circle", ElementKind.Evidence), "evidence"),
        (Shape("dashed line", ElementKind.Evidence, " ag-lacking"), "not in hand"),
        (Shape("rectangle with round ends", ElementKind.Context), "context"),
        (Shape("ellipse with A or J", ElementKind.Assumption), "assumption or justification"),
        (Glyph(LegendGlyph.Support, "arrow with a full head"), "is supported by"),
        (Glyph(LegendGlyph.Context, "arrow with an open head"), "is in the context of"),
        (Glyph(LegendGlyph.Challenge, "dashed red arrow"), "challenges"),
        (Glyph(LegendGlyph.Defeated, "cross"), "what a challenge defeats"),
        (Glyph(LegendGlyph.Joint, "label on a box"), "any, or at least so many, of the supporters below it are enough"),
        (Glyph(LegendGlyph.Reference, "tab below a box"), "it is drawn in full on the sheet that the tab names"),
        (Glyph(LegendGlyph.Diamond, "diamond below a box"), "not developed"),
        (Colour("green", Tone.Good, Sign.Tick), "supported, which goes without saying"),
        (Colour("amber", Tone.Doubt, Sign.Half), "in doubt; the words say so"),
        (Colour("red", Tone.Bad, Sign.Cross), "unsupported; the words say so"),
        (Inline.OnTrust("grey hatching in the text"), "taken to be so, though nobody said it"),
    ];

    private static readonly (Inline Look, string Meaning)[] ModuleLegend =
    [
        (Inline.Look(new(LegendGlyph.Shape, "folder") { Shape = DiagramShape.Module, Style = "ag-plain" }),
            "module; its colour is the least standing of its goals"),
        (Inline.Look(new(LegendGlyph.Shape, "folder with two tabs") { Shape = DiagramShape.Contract, Style = "ag-plain" }), "contract"),
        (Glyph(LegendGlyph.Away, "name below a line"), "of the module named there"),
        (Glyph(LegendGlyph.Public, "folder at a corner"), "public: other modules may cite it"),
        (Glyph(LegendGlyph.Contract, "two tabs below a box"), "left to a contract"),
    ];

    private static readonly (string Word, string Meaning)[] Words =
    [
        ("supported", "all that it needs is in hand, and no challenge to it is open"),
        ("in doubt", "something that it needs is disputed, or challenged without an answer"),
        ("unsupported", "something that it needs is missing, planned, withdrawn, expired, not developed, or defeated"),
        ("pathway", "a way to harm that the argument must rule out"),
        ("fact", "what the argument rests on in the end: evidence, assumptions, steps that carry a doubt of their own"),
        ("rests alone on", "if this one fact falls, so does the pathway, whatever else holds"),
        ("cited once", "one element alone refers to it, so that its weight for several pathways is easily overlooked"),
    ];

    /// <summary>Whether the report lists all contexts, so that other sections need not repeat what they say.</summary>
    public static bool ListsContexts(ReportContents contents) => contents.Options.Sections.HasFlag(ReportSections.Method);

    public static IEnumerable<Block> Of(ReportContents contents) => [.. Method(contents), .. Definitions(contents)];

    private static Inline Shape(string words, ElementKind kind, string more = "") => Inline.Look(
        new(LegendGlyph.Shape, words) { Shape = ShapeGeometry.ShapeOf(kind, Notation.Annotated), Style = "ag-" + kind.ToWord() + more });

    private static Inline Glyph(LegendGlyph glyph, string words) => Inline.Look(new(glyph, words));

    private static Inline Colour(string words, Tone tone, Sign sign) => Inline.Look(new(LegendGlyph.Tone, words) { Entry = new(tone, sign, words) });

    private static (Inline Look, string Meaning)[] LegendOf(ReportContents contents) =>
        contents.Argument.Modules.Count == 0 ? Legend : [.. Legend, .. ModuleLegend];

    private static IEnumerable<Block> Definitions(ReportContents contents)
    {
        if (contents.Options.Sections.HasFlag(ReportSections.Pathways))
        {
            yield return new Heading(3, ["Legend"]);
            yield return new Table(
                [new("In pictures"), new("Means")], [.. LegendOf(contents).Select(entry => new TableRow(null, [[entry.Look], [entry.Meaning]]))])
            {
                Beside = 3,
            };
        }

        yield return new Heading(3, ["Words of the report"]);
        yield return new FactList([.. Words.Select(entry => new Fact(entry.Word, [entry.Meaning + "."]))]);
        Context[] contexts = [.. contents.Argument.OfKind<Context>()];
        if (contexts.Length > 0)
        {
            yield return new Heading(3, ["Definitions and context of the case"]);
            yield return new Table(
                [new("Id"), new("Statement"), new("Stated by")],
                [.. contents.Foremost.Elements(contexts).Select(context => new TableRow(context,
                    [[Inline.Of(context)], [Inline.Statement(context)], Inline.Ids(contents.Argument.ElementsInContextOf(context.Id), ShownUsers)]))]);
            foreach (Paragraph leftOut in Foremost.LeftOut(contexts.Length, contents.Options.ListedRows, "contexts"))
            {
                yield return leftOut;
            }
        }
    }

    private static IEnumerable<Block> Method(ReportContents contents)
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
            new(0, [Inline.Strong("Next steps. "),
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
