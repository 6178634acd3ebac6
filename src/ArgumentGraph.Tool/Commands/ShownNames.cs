using ArgumentGraph.Tool.Running;

namespace ArgumentGraph.Tool.Commands;

/// <summary>Reads what <c>--show</c> names.</summary>
internal static class ShownNames
{
    private const int Listed = 40;

    /// <exception cref="UnusableException">Nothing is known of any element under a name.</exception>
    public static ValueList<string> Of(Argument argument, string? names)
    {
        if (names is null)
        {
            return [];
        }

        // A tag may have a comma in its key: what is one name as a whole is not taken apart.
        string[] chosen = IsKnown(argument, names) ? [names] : names.Split(',', StringSplitOptions.TrimEntries);
        foreach (string name in chosen)
        {
            if (!IsKnown(argument, name))
            {
                ValueList<string> known = ElementFacts.NamesIn(argument);
                string more = known.Count > Listed ? $" and {known.Count - Listed} more" : string.Empty;
                throw new UnusableException($"--show: no element has '{name}'; "
                    + $"{(known.Count == 0 ? "there is nothing to show" : $"known are {string.Join(", ", known.Take(Listed))}{more}")}");
            }
        }

        return ValueList.Create<string>(chosen.Distinct(StringComparer.Ordinal).ToArray());
    }

    private static bool IsKnown(Argument argument, string name) => argument.Elements.Any(element => ElementFacts.ValueOf(element, name) is not null);
}
