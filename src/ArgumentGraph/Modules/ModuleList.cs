namespace ArgumentGraph.Modules;

/// <summary>Which modules an argument has, and what they say of each other.</summary>
internal static class ModuleList
{
    public static ValueList<ArgumentModule> Of(Argument argument)
    {
        ValueList<ArgumentModule> declared = argument.DeclaredModules;
        var named = declared.Select(module => module.Name).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. declared,
            .. argument.Elements.Select(element => element.Module).OfType<string>().Where(named.Add).Select(name => new ArgumentModule { Name = name }),
        ];
    }

    /// <summary>A module as it was declared, without what has left the argument since.</summary>
    public static ArgumentModule Current(Argument argument, ArgumentModule module) => module.AwayElements.Count == 0 ? module
        : module with { AwayElements = [.. module.AwayElements.Where(away => argument.Contains(away.Id)).Select(away => Current(argument, away))] };

    private static AwayElement Current(Argument argument, AwayElement away) =>
        away.SupportedBy.Count == 0 && away.InContextOf.Count == 0 ? away : away with
        {
            SupportedBy = Among(away.SupportedBy, argument.SupportersOf(away.Id)),
            InContextOf = Among(away.InContextOf, argument.ContextOf(away.Id)),
        };

    private static ValueList<string> Among(ValueList<string> ids, IEnumerable<Element> elements)
    {
        var known = elements.Select(element => element.Id).ToHashSet(StringComparer.Ordinal);
        return ids.All(known.Contains) ? ids : [.. ids.Where(known.Contains)];
    }
}
