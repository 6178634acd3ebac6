namespace ArgumentGraph.Queries;

/// <summary>A condition that is one word: a kind, or what an element is in its argument.</summary>
internal sealed class FlagCondition : Condition
{
    private static readonly Dictionary<string, Func<QueryContext, int, bool>> Flags = new(StringComparer.Ordinal)
    {
        ["all"] = static (_, _) => true,
        ["pathway"] = static (context, number) => context.IsPathway[number],
        ["root"] = static (context, number) => context.IsRoot[number],
        ["undeveloped"] = static (context, number) => context.Elements[number] is SupportableElement { IsUndeveloped: true },
        ["uninstantiated"] = static (context, number) => context.Elements[number].IsUninstantiated,
        ["open"] = static (context, number) => context.IsOpen[number],
        ["load-bearing"] = static (context, number) => context.Carries[number] > 0,
        ["hidden"] = static (context, number) => context.IsHidden[number],
        ["challenged"] = static (context, number) => context.Structure.Challenges.OwnedBy(number).Length > 0,
        ["challenger"] = static (context, number) => context.Structure.Challenges.CountBy(number) > 0,
        ["public"] = static (context, number) => context.Elements[number].IsPublic,
        ["away"] = static (context, number) => context.Elements[number].IsAway,
        ["left-to-contract"] = static (context, number) => context.Elements[number].IsLeftToContract,
        ["circular"] = static (context, number) => context.Structure.IsCircular[number],
    };

    private readonly Func<QueryContext, int, bool> _holds;

    private FlagCondition(Func<QueryContext, int, bool> holds) => _holds = holds;

    /// <summary>The words.</summary>
    public static IEnumerable<string> Names { get; } = [.. Enum.GetValues<ElementKind>().Select(kind => kind.ToWord()), .. Flags.Keys];

    /// <summary>The condition of a word; null where the word is none.</summary>
    public static FlagCondition? Of(string word)
    {
        foreach (ElementKind kind in Enum.GetValues<ElementKind>())
        {
            if (kind.ToWord() == word)
            {
                return new((context, number) => context.Structure.Kinds[number] == kind);
            }
        }

        return Flags.TryGetValue(word, out Func<QueryContext, int, bool>? holds) ? new(holds) : null;
    }

    public override bool[] Judge(QueryContext context) => context.Each(number => _holds(context, number));
}
