using ArgumentGraph.Modules;

namespace ArgumentGraph.Analysis.Modules;

/// <summary>One module alone, and what of the joined argument it is about, by the numbers that elements have there.</summary>
internal sealed class ModuleAlone
{
    private readonly Argument _joined;

    public ModuleAlone(Argument joined, ArgumentModule module)
    {
        _joined = joined;
        Module = module;
        Own = Array.ConvertAll(ModuleIndex.Of(joined).OwnOf(module.Name), number => joined.Structure.Elements[number]);
        Argument = joined.ModuleOnly(module.Name);
        Element[] away = [.. Argument.Elements.Where(element => element.IsAway).OrderBy(element => element.Id, StringComparer.Ordinal)];
        Away = [.. away.Select(element => joined.NumberOf(element.Id))];
        Cited = [.. away.Where(element => !IsDeveloped(element)).Select(element => joined.NumberOf(element.Id))];
        var roots = Argument.RootNumbers.Select(number => Argument.Structure.Elements[number].Id).ToHashSet(StringComparer.Ordinal);
        Goals = [.. Argument.Elements.Where(element => IsGoal(element, roots.Contains(element.Id))).Select(element => joined.NumberOf(element.Id))];
    }

    public ArgumentModule Module { get; }

    /// <summary>Its own elements, in the author's order.</summary>
    public Element[] Own { get; }

    public Argument Argument { get; }

    /// <summary>Its away elements, ordered by id.</summary>
    public int[] Away { get; }

    /// <summary>Those of them that it assumes: all but the goals whose support a contract says.</summary>
    public int[] Cited { get; }

    /// <summary>Its roots and public goals, in the author's order.</summary>
    public int[] Goals { get; }

    /// <summary>The number that an element of the joined argument has in this module.</summary>
    public int NumberOf(int joined) => Argument.NumberOf(_joined.Structure.Elements[joined].Id);

    /// <summary>The number that an element of this module has in the joined argument.</summary>
    public int NumberInJoined(int number) => _joined.NumberOf(Argument.Structure.Elements[number].Id);

    public ModuleInterface InterfaceIn(Argument joined)
    {
        PublicGoal[] goals = Module.IsContract ? [] :
        [
            .. Own.Where(element => element is SupportableElement { IsPublic: true })
                .Select(goal => new PublicGoal(goal, [.. joined.ContextOf(goal.Id).Where(context => context.IsPublic)])),
        ];
        var framing = goals.SelectMany(goal => goal.Contexts).Select(context => context.Id).ToHashSet(StringComparer.Ordinal);
        return new()
        {
            PublicGoals = [.. goals],
            OtherPublic = Module.IsContract ? ValueList<Element>.Empty
                : [.. Own.Where(element => element is { IsPublic: true } and not SupportableElement && !framing.Contains(element.Id))],
            Cited = [.. Away.Select(number => joined.Structure.Elements[number])],
            LeftToContracts = [.. Own.Where(element => element.IsLeftToContract)],
            Undeveloped = [.. Own.Where(element => element is SupportableElement { IsUndeveloped: true })],
        };
    }

    // What a contract supports is away and has supporters; what is away without any is only cited.
    private bool IsGoal(Element element, bool isRoot) => element.IsAway
        ? isRoot && IsDeveloped(element)
        : isRoot || element is SupportableElement { IsPublic: true };

    private bool IsDeveloped(Element element) => Argument.Structure.Supporters.CountOf(Argument.NumberOf(element.Id)) > 0;
}
