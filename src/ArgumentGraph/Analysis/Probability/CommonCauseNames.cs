namespace ArgumentGraph.Analysis;

/// <summary>Finds misspelt keys and values of common causes, which would silently have no members.</summary>
internal static class CommonCauseNames
{
    /// <exception cref="ArgumentException">No element has a key or value, and an element has one that is spelt almost like it.</exception>
    public static void Check(Argument argument, ValueList<CommonCause> causes)
    {
        if (causes.Count == 0)
        {
            return;
        }

        List<TagGroups> groups = TagGroups.Of(argument.Structure);
        foreach (CommonCause cause in causes)
        {
            if (groups.Find(group => group.Key == cause.Key) is not { } group)
            {
                Check("tag", cause.Key, groups.Select(known => known.Key));
            }
            else if (cause.Value is { } value && Array.IndexOf(group.Values, value) < 0)
            {
                Check($"value of the tag '{cause.Key}'", value, group.Values);
            }
        }
    }

    private static void Check(string what, string name, IEnumerable<string> known)
    {
        if (Spelling.MostSimilar(name, known) is { } similar)
        {
            throw new ArgumentException($"No element has the {what} '{name}'; did you mean '{similar}'?", nameof(ProbabilityOptions.CommonCauses));
        }
    }
}
