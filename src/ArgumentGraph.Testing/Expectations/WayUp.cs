namespace ArgumentGraph.Testing.Expectations;

/// <summary>Shows in a line how a pathway rests on an element.</summary>
internal static class WayUp
{
    private const int Shown = 5;

    /// <summary>A line for each of the first pathways: the shortest way by support and context, for example <c>E37 → C21 → P5</c>.</summary>
    /// <param name="argument">The argument.</param>
    /// <param name="from">The element.</param>
    /// <param name="pathways">The pathways that rest on it.</param>
    public static IEnumerable<string> Between(Argument argument, Element from, IReadOnlyCollection<Element> pathways)
    {
        Dictionary<Element, Element> below = ElementsAbove(argument, from);
        IEnumerable<string> lines = pathways.Where(pathway => pathway != from).Take(Shown)
            .Select(pathway => below.ContainsKey(pathway) ? Line(below, from, pathway) : $"{pathway.Id} rests on {from.Id} by what is stated above it, or by a challenge.");
        return pathways.Count > Shown ? lines.Append(FormattableString.Invariant($"and {pathways.Count - Shown} more")) : lines;
    }

    /// <summary>The same for all pathways that the element reaches.</summary>
    public static IEnumerable<string> ToPathways(Argument argument, Element from)
    {
        Dictionary<Element, Element> below = ElementsAbove(argument, from);
        Element[] reached = [.. argument.Pathways.Where(below.ContainsKey)];
        return reached.Length == 0 ? [$"No pathway rests on {from.Id} by support or context."] : Between(argument, from, reached);
    }

    // Breadth-first: for each element that is reached, the one before it.
    private static Dictionary<Element, Element> ElementsAbove(Argument argument, Element from)
    {
        var below = new Dictionary<Element, Element> { [from] = from };
        var queue = new Queue<Element>([from]);
        while (queue.TryDequeue(out Element? element))
        {
            foreach (Element upper in argument.ElementsSupportedBy(element.Id).Concat(argument.ElementsInContextOf(element.Id)))
            {
                if (below.TryAdd(upper, element))
                {
                    queue.Enqueue(upper);
                }
            }
        }

        return below;
    }

    private static string Line(Dictionary<Element, Element> below, Element from, Element pathway)
    {
        var way = new List<string>();
        for (Element element = pathway; element != from; element = below[element])
        {
            way.Add(element.Id);
        }

        way.Add(from.Id);
        way.Reverse();
        return string.Join(" → ", way);
    }
}
