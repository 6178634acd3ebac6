using ArgumentGraph.Json;
using ArgumentGraph.Members;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Merging;

/// <summary>
/// Merges what modules say of themselves and of what they cite: the title, whether the module is a contract, and of each away element its text and, one by one,
/// what a contract says supports and frames it. The order is ours, then what theirs has added.
/// </summary>
/// <param name="sides">The versions.</param>
/// <param name="report">Told what both have changed: the name, and what was said before, in ours and in theirs.</param>
internal sealed class ModuleMerge(MergeSides sides, Action<MemberName, RawJson?, RawJson?, RawJson?> report)
{
    private const string Member = "modules";
    private const string Title = "title";

    public ValueList<PlacedModule> Run()
    {
        Dictionary<string, ArgumentModule> before = ByName(sides.Base.Argument);
        Dictionary<string, ArgumentModule> ours = ByName(sides.Ours.Argument);
        Dictionary<string, ArgumentModule> theirs = ByName(sides.Theirs.Argument);
        var places = sides.Ours.Argument.Origin.Modules.ToDictionary(placed => placed.Module.Name, StringComparer.Ordinal);
        var merged = new List<PlacedModule>();
        foreach (string name in MergedOrder.Of<string>([.. before.Keys], [.. ours.Keys], [.. theirs.Keys]))
        {
            if (Of(name, before.GetValueOrDefault(name), ours.GetValueOrDefault(name), theirs.GetValueOrDefault(name)) is { } module)
            {
                merged.Add(Placed(module, places.GetValueOrDefault(name)));
            }
        }

        return [.. merged];
    }

    private static Dictionary<string, ArgumentModule> ByName(Argument argument) =>
        argument.DeclaredModules.ToDictionary(module => module.Name, StringComparer.Ordinal);

    // Places are those of our side.
    private static PlacedModule Placed(ArgumentModule module, PlacedModule? ours)
    {
        if (ours is null)
        {
            return new(module, -1, []);
        }

        var offsets = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < ours.Module.AwayElements.Count; i++)
        {
            offsets.TryAdd(ours.Module.AwayElements[i].Id, ours.OffsetOfAway(i));
        }

        return new(module, ours.Offset, [.. module.AwayElements.Select(away => offsets.GetValueOrDefault(away.Id, -1))]);
    }

    // Null where it is gone.
    private ArgumentModule? Of(string name, ArgumentModule? before, ArgumentModule? ours, ArgumentModule? theirs)
    {
        if (ours is null || theirs is null)
        {
            return Remaining(before, ours, theirs, ModulesText.Of, new MemberName(Member, name));
        }

        string title = Merged(name, Title, before is null ? null : RawJson.FromText(before.Title), RawJson.FromText(ours.Title), RawJson.FromText(theirs.Title))
            ? ours.Title : theirs.Title;
        bool isContract = Merged(name, "contract", before is null ? null : Flag(before), Flag(ours), Flag(theirs)) ? ours.IsContract : theirs.IsContract;
        return ours with { Title = title, IsContract = isContract, AwayElements = AwayElements(name, before, ours, theirs) };
    }

    private static RawJson Flag(ArgumentModule module) => RawJson.FromCompact(module.IsContract ? "true" : "false");

    // Whether ours is taken.
    private bool Merged(string module, string what, RawJson? before, RawJson ours, RawJson theirs)
    {
        var name = new MemberName(Member, $"{module}.{what}");
        (RawJson? value, bool isConflict) = ValueMerge.Of(name, before, ours, theirs);
        // Of the module that the whole text is the title is that of the document.
        if (isConflict && !(what == Title && sides.Ours.Argument.Origin.Documents is [{ Module: { } whole }, ..] && whole == module))
        {
            report(name, before, ours, theirs);
        }

        return ReferenceEquals(value, ours);
    }

    private ValueList<AwayElement> AwayElements(string module, ArgumentModule? before, ArgumentModule ours, ArgumentModule theirs)
    {
        Dictionary<string, AwayElement> old = ById(before);
        Dictionary<string, AwayElement> our = ById(ours);
        Dictionary<string, AwayElement> their = ById(theirs);
        var merged = new List<AwayElement>();
        foreach (string id in MergedOrder.Of<string>([.. old.Keys], [.. our.Keys], [.. their.Keys]))
        {
            if (Of(module, id, old.GetValueOrDefault(id), our.GetValueOrDefault(id), their.GetValueOrDefault(id)) is { } away)
            {
                merged.Add(away);
            }
        }

        return [.. merged];
    }

    private static Dictionary<string, AwayElement> ById(ArgumentModule? module) =>
        (module?.AwayElements ?? []).DistinctBy(away => away.Id, StringComparer.Ordinal).ToDictionary(away => away.Id, StringComparer.Ordinal);

    private AwayElement? Of(string module, string id, AwayElement? before, AwayElement? ours, AwayElement? theirs)
    {
        if (ours is null || theirs is null)
        {
            return Remaining(before, ours, theirs, ModulesText.Of, new MemberName(Member, $"{module}.away.{id}"));
        }

        AwayElement said = Merged(module, $"away.{id}", before is null ? null : Text(before), Text(ours), Text(theirs)) ? ours : theirs;
        return said with
        {
            SupportedBy = Lists(before?.SupportedBy, ours.SupportedBy, theirs.SupportedBy),
            InContextOf = Lists(before?.InContextOf, ours.InContextOf, theirs.InContextOf),
        };
    }

    // What is cited, without what a contract says of it.
    private static RawJson Text(AwayElement away) => RawJson.FromCompact(ModulesText.Of(away with { SupportedBy = [], InContextOf = [] }));

    private static ValueList<string> Lists(ValueList<string>? before, ValueList<string> ours, ValueList<string> theirs)
    {
        var old = (before ?? []).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. ours.Where(id => !old.Contains(id) || theirs.Contains(id, StringComparer.Ordinal)),
            .. theirs.Where(id => !old.Contains(id) && !ours.Contains(id, StringComparer.Ordinal)),
        ];
    }

    // What one side has not: gone where it removed it and the other left it as it was. Where the other changed it, it stays until somebody decides.
    private T? Remaining<T>(T? before, T? ours, T? theirs, Func<T, string> textOf, MemberName name)
        where T : class
    {
        T? left = ours ?? theirs;
        if (before is null || left is null)
        {
            return left;
        }

        string text = textOf(left);
        if (text == textOf(before))
        {
            return null;
        }

        report(name, JsonOf(before), ours is null ? null : JsonOf(ours), theirs is null ? null : JsonOf(theirs));
        return left;

        RawJson JsonOf(T value) => RawJson.FromCompact(textOf(value));
    }
}
