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

    /// <summary>Two declarations of one module as one: what the first says counts, and what only the second has comes after it.</summary>
    public PlacedModule With(PlacedModule other)
    {
        var known = Module.AwayElements.Select(away => away.Id).ToHashSet(StringComparer.Ordinal);
        int[] added = [.. Enumerable.Range(0, other.Module.AwayElements.Count).Where(index => known.Add(other.Module.AwayElements[index].Id))];
        return new(
            Module with
            {
                Title = Module.Title.Length > 0 ? Module.Title : other.Module.Title,
                IsContract = Module.IsContract || other.Module.IsContract,
                AwayElements = [.. Module.AwayElements, .. added.Select(index => other.Module.AwayElements[index])],
            },
            Offset,
            [.. Enumerable.Range(0, Module.AwayElements.Count).Select(OffsetOfAway), .. added.Select(other.OffsetOfAway)]);
    }

    /// <summary>Some declarations with one for each name, in the order of the first.</summary>
    public static ValueList<PlacedModule> Joined(IEnumerable<PlacedModule> modules) =>
        [.. modules.GroupBy(module => module.Module.Name, StringComparer.Ordinal).Select(same => same.Aggregate((first, second) => first.With(second)))];

    private static AwayElement Renamed(AwayElement away, string id, string newId)
    {
        return away with { Id = New(away.Id), SupportedBy = [.. away.SupportedBy.Select(New)], InContextOf = [.. away.InContextOf.Select(New)] };

        string New(string old) => old == id ? newId : old;
    }
}
