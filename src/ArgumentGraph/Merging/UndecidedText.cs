using ArgumentGraph.Model;

namespace ArgumentGraph.Merging;

/// <summary>Writes what is undecided as the member that keeps it.</summary>
internal static class UndecidedText
{
    // Values are kept below three more levels; deeper ones would be too deep to be read again, and are kept as the text of a string.
    private const int MostLevels = 40;

    /// <summary>The members with these differences added to those that they keep already.</summary>
    public static ValueMap<RawJson> AddTo(ValueMap<RawJson> members, IEnumerable<UndecidedMember> added)
    {
        IEnumerable<string> all = UndecidedMember.In(members).Concat(added).DistinctBy(one => one.Name, StringComparer.Ordinal).Select(Of);
        return members.With(UndecidedMember.Member, RawJson.FromCompact($"{{{string.Join(',', all)}}}"));
    }

    private static string Of(UndecidedMember undecided)
    {
        IEnumerable<string> sides = new[] { ("base", undecided.Base), ("ours", undecided.Ours), ("theirs", undecided.Theirs) }
            .Where(side => side.Item2 is not null)
            .Select(side => $"\"{side.Item1}\":{(LevelsOf(side.Item2!.Text) > MostLevels ? RawJson.FromText(side.Item2.Text) : side.Item2).Text}");
        return $"{RawJson.FromText(undecided.Name).Text}:{{{string.Join(',', sides)}}}";
    }

    private static int LevelsOf(string json)
    {
        int levels = 0;
        int deepest = 0;
        foreach (char letter in json)
        {
            // Brackets in texts count too: then a value is taken for deeper than it is, and is kept all the same.
            levels += letter is '{' or '[' ? 1 : letter is '}' or ']' ? -1 : 0;
            deepest = Math.Max(deepest, levels);
        }

        return deepest;
    }
}
