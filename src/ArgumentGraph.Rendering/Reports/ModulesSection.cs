using System.Globalization;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Reports;

/// <summary>What modules rest on: how they stand joined and alone, which rest on which, what is shared behind what they cite, and their interfaces.</summary>
internal static class ModulesSection
{
    private const int Shown = 40;
    private const int ShownIds = 12;

    /// <summary>All that it says.</summary>
    /// <param name="report">The report.</param>
    /// <param name="withInterfaces">Whether a table lists what is public.</param>
    public static List<Block> Blocks(ModulesReport report, bool withInterfaces = true)
    {
        List<Block> blocks = [new Paragraph(Inline.Strong(Summary(report)))];
        ModuleGoal[] unseen = [.. report.Modules.SelectMany(module => module.Goals).Where(goal => goal.OnlyJoined.Count > 0)];
        if (unseen.Length > 0)
        {
            blocks.Add(new Paragraph(
                [
                    "Only the joined argument shows the single points of ", .. Inline.Ids(unseen.Select(goal => goal.Element).Distinct(), ShownIds), ".",
                ]));
        }

        if (!report.AreSinglePointsExhaustive)
        {
            blocks.Add(new Paragraph("The budget was used up before all single points were found."));
        }

        ComparisonBlocks.AddTable(
            blocks, "Modules", 4, Shown,
            ["Module", "Title", "Elements", "Assumed of others", "Left to contracts", "Undeveloped", "Shared behind what it cites"], report.Modules, module =>
            [
                [Inline.Said(module.Module.Name), module.Module.IsContract ? " (contract)" : string.Empty], [Inline.Said(module.Module.Title)],
                [Number(module.ElementCount)], [.. Inline.Ids(module.AssumedOfOthers.Select(assumed => assumed.Element), ShownIds)],
                [.. Inline.Ids(module.Interface.LeftToContracts, ShownIds)], [.. Inline.Ids(module.Interface.Undeveloped, ShownIds)],
                [Number(module.SharedCount)],
            ]);
        ComparisonBlocks.AddTable(
            blocks, "Goals of modules, joined and alone", 4, Shown, ["Module", "Goal", "Statement", "Joined", "Alone", "Single points that only joined shows"],
            [.. report.Modules.SelectMany(module => module.Goals.Select(goal => (module.Module.Name, goal)))],
            each =>
            [
                [Inline.Said(each.Name)], [Inline.Of(each.goal.Element)], [Inline.Statement(each.goal.Element)], [Inline.Of(each.goal.Joined)],
                [Inline.Of(each.goal.Alone)], [.. Inline.Ids(each.goal.OnlyJoined, ShownIds)],
            ]);
        ComparisonBlocks.AddTable(
            blocks, "What each module assumes of others", 4, Shown, ["Module", "Assumes", "Statement", "Joined"],
            [.. report.Modules.SelectMany(module => module.AssumedOfOthers.Select(assumed => (module.Module.Name, assumed)))],
            each =>
            [
                [Inline.Said(each.Name)], [Inline.Of(each.assumed.Element)], [Inline.Statement(each.assumed.Element)],
                [Inline.Of(each.assumed.Standing), each.assumed.Element.IsAway ? " (its module is not here)" : string.Empty],
            ]);
        AddShared(blocks, report);
        AddDependencies(blocks, report);
        if (withInterfaces)
        {
            AddInterfaces(blocks, report);
        }

        return blocks;
    }

    private static string Summary(ModulesReport report)
    {
        int shared = report.Modules.Count(module => module.SharedCount > 0);
        return report.Modules.Count == 0 ? "The argument has no modules."
            : $"{ReportPhrases.Count(report.Modules.Count, "module")}; {ReportPhrases.Count(shared, "module")} "
                + $"{(shared == 1 ? "cites" : "cite")} elements of others that share support"
                + (report.WithoutModule > 0 ? $"; {ReportPhrases.Count(report.WithoutModule, "element")} in no module." : ".");
    }

    private static void AddShared(List<Block> blocks, ModulesReport report)
    {
        (string Name, SharedElement Shared)[] rows =
            [.. report.Modules.SelectMany(module => module.Shared.Select(shared => (module.Module.Name, shared)))];
        ComparisonBlocks.AddTable(
            blocks, "Shared behind what modules cite", 4, Shown, ["Module", "Rests on", "Statement", "Through"], rows,
            each =>
            [
                [Inline.Said(each.Name)], [Inline.Of(each.Shared.Element), each.Shared.IsBasic ? " (basic)" : string.Empty],
                [Inline.Statement(each.Shared.Element)], [.. Inline.Ids(each.Shared.Through, ShownIds)],
            ]);
        int notListed = report.Modules.Sum(module => module.SharedCount - module.Shared.Count);
        if (notListed > 0)
        {
            blocks.Add(new Paragraph(string.Create(
                CultureInfo.InvariantCulture, $"The report lists those on which most rests; {notListed} more are counted.")));
        }
    }

    private static void AddDependencies(List<Block> blocks, ModulesReport report)
    {
        ComparisonBlocks.AddTable(
            blocks, "Which modules rest on which", 4, Shown, ["Module", "Rests on", "By support", "By context", "Challenged by it"], report.Dependencies,
            each => [Named(each.From), Named(each.To), [Number(each.Support)], [Number(each.Context)], [Number(each.Challenges)]]);
        foreach (ValueList<string> group in report.Mutual.Take(Shown))
        {
            blocks.Add(new Paragraph([Inline.Said(string.Join(", ", group)), " rest on each other."]));
        }
    }

    private static void AddInterfaces(List<Block> blocks, ModulesReport report) =>
        ComparisonBlocks.AddTable(
            blocks, "Interfaces: what is public", 4, Shown, ["Module", "Public", "Statement", "With"],
            [
                .. report.Modules.SelectMany(module => module.Interface.PublicGoals.Select(goal => (module.Module.Name, goal.Goal, goal.Contexts))
                    .Concat(module.Interface.OtherPublic.Select(element => (module.Module.Name, element, ValueList<Element>.Empty)))),
            ],
            each => [[Inline.Said(each.Name)], [Inline.Of(each.Item2)], [Inline.Statement(each.Item2)], [.. Inline.Ids(each.Item3, ShownIds)]]);

    private static IReadOnlyList<Inline> Named(string? module) => module is null ? [Inline.Faint("no module")] : [Inline.Said(module)];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
