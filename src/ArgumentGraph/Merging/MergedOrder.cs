namespace ArgumentGraph.Merging;

/// <summary>
/// The order of what two sides have in common and what each has added. It has no meaning, but authors know their way about in it: it is that of our side
/// (of theirs, where they alone have moved things), and what the other side has added stands after what it stands after there.
/// </summary>
internal static class MergedOrder
{
    /// <summary>All items of the three, each once. Linear.</summary>
    public static List<T> Of<T>(IReadOnlyList<T> @base, IReadOnlyList<T> ours, IReadOnlyList<T> theirs)
        where T : notnull
    {
        if (@base.SequenceEqual(ours) && ours.SequenceEqual(theirs))
        {
            return [.. ours];
        }

        Dictionary<T, int> places = PlacesIn(@base);
        bool theirsLeads = IsInOrder(ours, places) && !IsInOrder(theirs, places);
        (IReadOnlyList<T> leading, IReadOnlyList<T> other) = theirsLeads ? (theirs, ours) : (ours, theirs);
        HashSet<T> inLeading = [.. leading];
        HashSet<T> inOther = [.. other];

        // What the other side alone has, under the last thing before it that both have; at the beginning, under nothing.
        List<T> first = [];
        Dictionary<T, List<T>> after = [];
        List<T> at = first;
        foreach (T item in other)
        {
            if (inLeading.Contains(item))
            {
                after[item] = at = [];
            }
            else
            {
                at.Add(item);
            }
        }

        List<T> merged = [];
        List<T> pending = first;
        foreach (T item in leading)
        {
            if (inOther.Contains(item))
            {
                merged.AddRange(pending);
                pending = after[item];
            }

            merged.Add(item);
        }

        merged.AddRange(pending);
        merged.AddRange(@base.Where(item => !inLeading.Contains(item) && !inOther.Contains(item)));
        return merged;
    }

    private static Dictionary<T, int> PlacesIn<T>(IReadOnlyList<T> items)
        where T : notnull
    {
        var places = new Dictionary<T, int>(items.Count);
        for (int i = 0; i < items.Count; i++)
        {
            places[items[i]] = i;
        }

        return places;
    }

    private static bool IsInOrder<T>(IReadOnlyList<T> items, Dictionary<T, int> places)
        where T : notnull
    {
        int last = -1;
        foreach (T item in items)
        {
            if (places.TryGetValue(item, out int place))
            {
                if (place < last)
                {
                    return false;
                }

                last = place;
            }
        }

        return true;
    }
}
