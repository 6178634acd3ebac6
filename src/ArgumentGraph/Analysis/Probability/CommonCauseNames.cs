using ArgumentGraph.Analysis.LoadBearing;

namespace ArgumentGraph.Analysis.Probability;

/// <summary>Finds misspelt keys and values of common causes, which would silently have no members.</summary>
internal static class CommonCauseNames
{
    /// <exception cref="ArgumentException">No element has a key or value, and an element has one that is spelt almost like it.</exception>
    public static void Check(Argument argument, ValueList<CommonCause> commonCauses)
    {
        if (commonCauses.Count == 0)
        {
            return;
        }

        List<TagGroups> groups = TagGroups.Of(argument.Structure);
        foreach (CommonCause cause in commonCauses)
        {
            TagGroups? group = groups.Find(known => known.Key == cause.Key);
            string? wrong = group is null ? Misspelt("tag", cause.Key, groups.Select(known => known.Key))
                : cause.Value is { } value && Array.IndexOf(group.Values, value) < 0 ? Misspelt($"value of the tag '{cause.Key}'", value, group.Values)
                : null;
            if (wrong is not null)
            {
                throw new ArgumentException(wrong, nameof(commonCauses));
            }
        }
    }

    private static string? Misspelt(string what, string name, IEnumerable<string> known) =>
        Spelling.MostSimilar(name, known) is { } similar ? $"No element has the {what} '{name}'; did you mean '{similar}'?" : null;
}
