using ArgumentGraph.Analysis.Standings;
using ArgumentGraph.Analysis.Support;
using ArgumentGraph.Logic.Sets;

namespace ArgumentGraph.Validation;

/// <summary>Which pathways do not stand, and why?</summary>
/// <remarks>
/// Standings are linear. Smallest sets of causes are those of the support analysis, searched for with work in proportion to the argument's size; where that is
/// not enough, one cause is named.
/// </remarks>
internal static class PathwayCheck
{
    private const int WorkForEach = 8; // steps of the search, for each element and relationship
    private const int LeastWork = 20_000;
    private const int MostSearched = 1_000; // pathways, of which no more are listed by default

    public static void Check(Inspection inspection)
    {
        Argument argument = inspection.Argument;
        if (inspection.UnjudgedExpiry is not null)
        {
            inspection.LeaveOpen(Rules.UnsupportedPathway);
            inspection.LeaveOpen(Rules.PathwayInDoubt);
        }

        if (argument.PathwayNumbers.Length == 0 || !(inspection.IsOn(Rules.UnsupportedPathway) || inspection.IsOn(Rules.PathwayInDoubt)))
        {
            return;
        }

        var evaluation = new StandingEvaluation(argument, inspection.Setting);
        int[] down = [.. argument.PathwayNumbers.Where(pathway => evaluation.Analysed(pathway) != Standing.Supported)];
        if (down.Length == 0)
        {
            return;
        }

        int size = argument.Elements.Count + argument.Relationships.Count;
        var budget = new CutSetBudget(LeastWork + size, LeastWork + ((long)WorkForEach * size));
        RootCauses?[] smallest = RootCauseFinder.FindSmallest(
            argument, evaluation, [.. down.Take(MostSearched)], budget, inspection.CancellationToken);
        FirstCauses? first = null;
        for (int i = 0; i < down.Length; i++)
        {
            Standing standing = evaluation.Analysed(down[i]);
            ValueList<RootCause> causes = !inspection.WillShow(RuleOf(standing), down[i]) ? ValueList<RootCause>.Empty
                : i < smallest.Length && smallest[i] is { } found ? found.Causes

                // What weighs on the pathway by what is stated above it has no cause within what it rests on.
                : evaluation.Standings[down[i]] == standing ? [(first ??= new FirstCauses(argument, evaluation)).Of(down[i])]
                : ValueList<RootCause>.Empty;
            Report(inspection, down[i], standing, causes);
        }
    }

    private static Rule RuleOf(Standing standing) => standing == Standing.Unsupported ? Rules.UnsupportedPathway : Rules.PathwayInDoubt;

    private static void Report(Inspection inspection, int pathway, Standing standing, ValueList<RootCause> causes)
    {
        Element element = inspection.Structure.Elements[pathway];
        int[] places =
        [
            .. causes.SelectMany(cause => cause.Challengers.Count == 0 ? [cause.Element] : cause.Challengers)
                .Select(each => inspection.Structure.Find(each.Id))
                .Where(number => number != pathway)
                .Distinct()
                .Take(Circle.Related),
        ];
        string resolved = causes.Count > 1 ? "one of these is resolved" : "this is resolved";
        string state = standing == Standing.Unsupported ? "unsupported" : "in doubt";
        inspection.Report(
            RuleOf(standing),
            pathway,
            $"{NameOf(element)} is {state}, because {CauseClause.Of(causes, element)}; it remains so until {resolved}.",
            places,
            "A cause");
    }

    private static string NameOf(Element element) =>
        element is Goal { IsPathway: true } ? $"The pathway '{element.Id}'" : $"The root {element.Kind.ToWord()} '{element.Id}'";
}
