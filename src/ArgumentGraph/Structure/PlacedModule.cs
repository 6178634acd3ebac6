namespace ArgumentGraph.Structure;

/// <summary>A module that a text declares, and where: the byte offsets of its name and of each of its away elements, or -1.</summary>
internal sealed record PlacedModule(ArgumentModule Module, int Offset, ValueList<int> AwayOffsets)
{
    public int OffsetOfAway(int index) => index < AwayOffsets.Count ? AwayOffsets[index] : -1;

    /// <summary>The same with another id of an element.</summary>
    public PlacedModule Renamed(string id, string newId) => this with
    {
        Module = Module with
        {
            AwayElements = [.. Module.AwayElements.Select(away => Renamed(away, id, newId))],
        },
    };

    /// <summary>Some declarations with one for each name, in the order of the first.</summary>
    public static ValueList<PlacedModule> Joined(IEnumerable<PlacedModule> modules) =>
        [.. modules.GroupBy(module => module.Module.Name, StringComparer.Ordinal).Select(same => JoinedOf([.. same]))];

    // What the first says counts, and what only later ones have comes after it. Linear.
    private static PlacedModule JoinedOf(IReadOnlyList<PlacedModule> declarations)
    {
        PlacedModule first = declarations[0];
        if (declarations.Count == 1)
        {
            return first;
        }

        var known = new HashSet<string>(StringComparer.Ordinal);
        (AwayElement Element, int Offset)[] away =
        [
            .. declarations.SelectMany(each => each.Module.AwayElements.Select((element, index) => (Element: element, Offset: each.OffsetOfAway(index))))
                .Where(each => known.Add(each.Element.Id)),
        ];
        return new(
            first.Module with
            {
                Title = declarations.Select(each => each.Module.Title).FirstOrDefault(title => title.Length > 0) ?? string.Empty,
                IsContract = declarations.Any(each => each.Module.IsContract),
                AwayElements = [.. away.Select(each => each.Element)],
            },
            first.Offset,
            [.. away.Select(each => each.Offset)]);
    }

    private static AwayElement Renamed(AwayElement away, string id, string newId)
    {
        return away with { Id = New(away.Id), SupportedBy = [.. away.SupportedBy.Select(New)], InContextOf = [.. away.InContextOf.Select(New)] };

        string New(string old) => old == id ? newId : old;
    }
}
