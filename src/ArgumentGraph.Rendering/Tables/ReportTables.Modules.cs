using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering;

/// <content>Modules.</content>
public static partial class ReportTables
{
    /// <summary>The modules, in their order.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static ValueList<ModuleRow> ToRows(this ModulesReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        string baseline = report.Setting.Baseline.ToCode();
        return [.. report.Modules.Select(each => new ModuleRow(
            each.Module.Name, each.Module.Title, each.Module.IsContract, each.ElementCount, each.Goals.Select(goal => goal.Element).Ids(),
            each.Goals.Count(goal => goal.Joined == Standing.Supported), each.Goals.Count(goal => goal.Alone == Standing.Supported),
            each.AssumedOfOthers.Select(assumed => assumed.Element).Ids(), each.Interface.LeftToContracts.Ids(), each.Interface.Undeveloped.Ids(),
            each.SharedCount, each.Goals.SelectMany(goal => goal.OnlyJoined).Distinct().OrderBy(element => element.Id, StringComparer.Ordinal).Ids(),
            report.AreSinglePointsExhaustive, baseline, report.Setting.Date))];
    }

    /// <summary>The roots and public goals of the modules, module by module, in the author's order.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static ValueList<ModuleGoalRow> ToModuleGoalRows(this ModulesReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        string baseline = report.Setting.Baseline.ToCode();
        return [.. report.Modules.SelectMany(module => module.Goals.Select(goal => new ModuleGoalRow(
            module.Module.Name, goal.Element.Id, goal.Element.Kind.ToWord(), goal.Element.Statement, goal.Joined.ToWord(), goal.Alone.ToWord(),
            goal.OnlyJoined.Ids(), report.AreSinglePointsExhaustive, baseline, report.Setting.Date)))];
    }

    /// <summary>Which modules rest on which, ordered by name.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static ValueList<ModuleDependencyRow> ToModuleDependencyRows(this ModulesReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var groups = report.Mutual.SelectMany((group, index) => group.Select(name => (name, index)))
            .ToDictionary(pair => pair.name, pair => pair.index, StringComparer.Ordinal);
        return [.. report.Dependencies.Select(each => new ModuleDependencyRow(
            each.From, each.To, each.Support, each.Context, each.Challenges,
            each is { From: { } from, To: { } to } && groups.TryGetValue(from, out int group) && groups.TryGetValue(to, out int other) && group == other))];
    }

    /// <summary>What is shared behind what modules cite, module by module, as far as the report lists it.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static ValueList<SharedElementRow> ToSharedElementRows(this ModulesReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        string baseline = report.Setting.Baseline.ToCode();
        return [.. report.Modules.SelectMany(module => module.Shared.Select(shared => new SharedElementRow(
            module.Module.Name, shared.Element.Id, shared.Element.Kind.ToWord(), shared.Element.Statement, shared.IsBasic, shared.Through.Count,
            shared.Through.Ids(), module.SharedCount, baseline, report.Setting.Date)))];
    }
}
