namespace ArgumentGraph.Interchange.Tests;

/// <summary>The checks of gsn2x 4 as its manual lists them, and what becomes of each here. C05 is no more.</summary>
internal static class Gsn2xChecks
{
    private const string NoModules = "not applicable: files of modules are included, neither used nor extended";

    public static IReadOnlyList<Row> All { get; } =
    [
        new("V01", "error", "no type, and an id whose prefix is unknown", ["AG0007", "AG0010"], "the kind is written out, never guessed from the id"),
        new("V02", "warning", "a goal or strategy without support, not undeveloped", ["AG1101", "AG1102"]),
        new("V03", "error", "undeveloped, with support", ["AG1103"]),
        new("V04", "error", "a relationship between kinds that cannot have it",
            ["AG0016", "AG1008", "AG1009", "AG1010"], "what can be read as an argument nevertheless is a warning"),
        new("V05", "warning", "an id twice in a list", ["AG0017"]),
        new("V06", "error", "an element refers to itself", ["AG1001", "AG1301"], "as the shortest of circles"),
        new("V07", "error", "a developed id is not a goal, strategy or solution of the module", [], NoModules),
        new("V08", "warning", "the type contradicts the id's prefix", [], "not applicable: ids are free"),
        new("V09", "error", "an assurance claim point at something that is not a neighbour", ["AG2702"], "and AG0025 in its files"),
        new("V10", "error", "defeated, without a challenger", [], "not applicable: what is defeated follows from the challenges, and is not written down"),
        new("V11", "warning", "a counter-goal or counter-solution is used", [],
            "not applicable: any goal, claim or evidence may challenge, and needs no kind of its own"),
        new("V12", "error", "a challenge by something that cannot challenge", ["AG0016"]),
        new("V13", "error", "a defeated relationship that is none of the element's own", ["AG0015"],
            "a challenge of a relationship that does not exist; a defeat is not written down"),
        new("C01", "warning, error", "more than one root; no root", ["AG1004", "AG1002"], "several root goals are for information only"),
        new("C02", "error", "a root that is not a goal", ["AG1003"]),
        new("C03", "error", "a reference that leads nowhere", ["AG0015"]),
        new("C04", "error", "a circle of support", ["AG1001"]),
        new("C06", "error", "a module loaded twice, or used in a circle", [], NoModules),
        new("C07", "error", "an id that another module has", ["AG0014"], "within the one document there is"),
        new("C08", "error", "not reachable from a root", ["AG1005", "AG1006", "AG1007"]),
        new("C09", "error", "an extended module that does not exist", [], NoModules),
        new("C10", "error", "an extended element that does not exist or is not undeveloped", [], NoModules),
        new("C11", "warning", "a comma in a reference", ["AG0015"], "the reference leads nowhere; an id may contain a comma"),
        new("C12", "error", "a challenged relationship of which an element does not exist", ["AG0015"]),
        new("C13", "error", "an element challenges itself", ["AG1301"]),
        new("C14", "error", "a challenged element that does not exist", ["AG0015"]),
        new("C15", "error", "a challenged relationship whose ends are the same", ["AG0015"], "or, where the element does support itself, AG1001"),
        new("C16", "error", "a challenged relationship that does not exist between its elements", ["AG0015"]),
    ];

    internal sealed record Row(string Code, string Severity, string Condition, string[] RuleIds, string Remark = "");
}
