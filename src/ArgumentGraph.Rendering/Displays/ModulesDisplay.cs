using ArgumentGraph.Rendering.Reports;
using ArgumentGraph.Rendering.Svg;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Displays;

/// <summary>What modules rest on: the same tables as in a case's report, and the modules with their goals and what they rest on, as lines.</summary>
internal static class ModulesDisplay
{
    public static ReportDisplay Of(ModulesReport report) => new(
        ReportLines.Heading(TitleOf(report), report),
        ModulesSection.Blocks(report),
        "Each module with its goals, joined and alone, and the modules on which it rests.",
        prefix => Draw(report, prefix));

    public static string Draw(ModulesReport report, string prefix) =>
        new LineListSvg(TitleOf(report), [.. report.Modules.SelectMany(module => Lines(report, module))], prefix).Write();

    private static IEnumerable<(int Depth, string Text)> Lines(ModulesReport report, AnalysedModule module)
    {
        yield return (0, module.Module.IsContract ? $"{module} (contract)" : module.ToString());
        foreach (ModuleGoal goal in module.Goals)
        {
            string unseen = goal.OnlyJoined.Count > 0 ? $"; only joined: {goal.OnlyJoined.Ids()}" : string.Empty;
            yield return (1, $"{goal.Element.Id}: {ReportPhrases.WordsOf(goal.Joined)} joined, {ReportPhrases.WordsOf(goal.Alone)} alone{unseen}");
        }

        foreach (ModuleDependency each in report.Dependencies.Where(each => each.From == module.Module.Name))
        {
            yield return (1, $"rests on {each.To ?? "elements of no module"}: {ReportPhrases.Count(each.Support, "time")} by support, "
                + $"{ReportPhrases.Count(each.Context, "time")} by context");
        }
    }

    private static string TitleOf(ModulesReport report) => "Modules: " + ReportPhrases.TitleOf(report.Argument);
}
