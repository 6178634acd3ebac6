using System.Globalization;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Reports;

/// <summary>Which module rests on which, and each module with its sheet and its interface (GSN Community Standard, version 3, part 1, 4.6.3).</summary>
internal static class ModuleChapters
{
    // More than these nobody reads: the tables have all.
    private const int MostChapters = 24;
    private const int Shown = 30;

    public static IEnumerable<Block> Of(ReportContents contents)
    {
        if (contents.Argument.Modules.Count == 0)
        {
            yield break;
        }

        ModulesReport report = contents.Modules;
        var picture = Diagram.Of(report, new() { Title = string.Empty, IsInReport = true, IdPrefix = "r-modules-" });
        yield return PrintedSize.Of(picture.Width, picture.Height).IsReadable
            ? new Picture(
                "modules", "Which module rests on which, by how many relationships, and the least standing of what each is there for.", picture.ToSvg())
            {
                Flowchart = report.ToMermaid(),
            }
            : new Paragraph(Inline.Faint("The picture of which module rests on which is too wide for a page; the tables say the same."));
        foreach (Block block in ModulesSection.Blocks(report, withInterfaces: false))
        {
            yield return block;
        }

        foreach (AnalysedModule module in report.Modules.Take(MostChapters))
        {
            contents.CancellationToken.ThrowIfCancellationRequested();
            foreach (Block block in Chapter(contents, module))
            {
                yield return block;
            }
        }

        if (report.Modules.Count > MostChapters)
        {
            yield return new Paragraph(
            [
                string.Create(CultureInfo.InvariantCulture, $"The first {MostChapters} of {report.Modules.Count} modules have a chapter. "),
                "In the tables alone are ",
                Inline.Said(string.Join(", ", report.Modules.Skip(MostChapters).Select(each => each.Module.Name))), ".",
            ]);
        }
    }

    private static IEnumerable<Block> Chapter(ReportContents contents, AnalysedModule module)
    {
        Block[] remarks = [.. Interface(module)];
        return contents.Sheets.Sheets.All.FirstOrDefault(sheet => sheet is { Kind: SheetKind.Module, Top: null } && sheet.Module!.Name == module.Module.Name)
            is { } sheet
            ? SheetBlocks.Of(contents, sheet, remarks)
            : [new Heading(3, [Inline.Said(ReportPhrases.TitleOf(module.Module))]), .. remarks, new Paragraph("Nothing of it is in this argument.")];
    }

    private static IEnumerable<Block> Interface(AnalysedModule module)
    {
        foreach (ModuleGoal goal in module.Goals.Take(Shown))
        {
            yield return new Paragraph(
            [
                Inline.Of(goal.Element), ": ", Inline.Of(goal.Joined), " joined, ", Inline.Of(goal.Alone), " alone",
                .. goal.OnlyJoined.Count == 0 ? [] : (IEnumerable<Inline>)["; only joined shows ", .. Inline.Ids(goal.OnlyJoined, Shown)], ".",
            ]);
        }

        if (module.Goals.Count > Shown)
        {
            yield return new Paragraph(string.Create(CultureInfo.InvariantCulture, $"and {module.Goals.Count - Shown} more goals."));
        }

        foreach ((string name, IReadOnlyList<Inline> text) in (IEnumerable<(string, IReadOnlyList<Inline>)>)
        [
            ("Public", [.. Public(module.Interface)]),
            ("Cites", Inline.Ids(module.Interface.Cited, Shown)),
            ("Left to contracts", Inline.Ids(module.Interface.LeftToContracts, Shown)),
            ("Undeveloped", Inline.Ids(module.Interface.Undeveloped, Shown)),
        ])
        {
            if (text.Count > 0)
            {
                yield return new Paragraph([Inline.Strong(name + ": "), .. text, "."]);
            }
        }
    }

    // Each public goal with the public contexts that belong to it, then what else is public.
    private static IEnumerable<Inline> Public(ModuleInterface of)
    {
        (Element Element, ValueList<Element> Contexts)[] all =
            [.. of.PublicGoals.Select(goal => (goal.Goal, goal.Contexts)), .. of.OtherPublic.Select(element => (element, ValueList<Element>.Empty))];
        for (int i = 0; i < Math.Min(all.Length, Shown); i++)
        {
            yield return i == 0 ? string.Empty : ", ";
            yield return Inline.Of(all[i].Element);
            if (all[i].Contexts.Count > 0)
            {
                yield return " (with ";
                foreach (Inline id in Inline.Ids(all[i].Contexts, Shown))
                {
                    yield return id;
                }

                yield return ")";
            }
        }

        if (all.Length > Shown)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $" and {all.Length - Shown} more");
        }
    }
}
