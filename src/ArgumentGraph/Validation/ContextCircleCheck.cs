using ArgumentGraph.Model;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Validation;

/// <summary>
/// Which elements need themselves through an away goal in the place of a context? Contexts, assumptions and justifications rest on nothing, so that no other
/// circle leads through them. Circles of support alone are <see cref="SupportCycleCheck"/>'s.
/// </summary>
internal static class ContextCircleCheck
{
    public static void Check(Inspection inspection)
    {
        ArgumentStructure structure = inspection.Structure;
        foreach ((int first, int end) in structure.Cycles)
        {
            CheckRun(inspection, structure, first, end);
        }
    }

    private static void CheckRun(Inspection inspection, ArgumentStructure structure, int first, int end)
    {
        var components = new int[end - first]; // by number less first: 0 until it is known
        int count = 0;
        using (var finder = new ComponentFinder<NeedsWithinRun>(end - first, new NeedsWithinRun(structure, first, end), found =>
        {
            count++;
            foreach (int position in found.Span)
            {
                components[position] = count;
            }
        }))
        {
            for (int position = 0; position < components.Length; position++)
            {
                finder.Visit(position);
            }
        }

        var reported = new HashSet<int>();
        for (int number = first; number < end; number++)
        {
            foreach (int context in structure.Contexts[number])
            {
                if (context >= first && context < end && components[context - first] == components[number - first]
                    && reported.Add(components[number - first]))
                {
                    Report(inspection, WayBack(structure, number, context, other => other >= first && other < end
                        && components[other - first] == components[number - first]));
                }
            }
        }
    }

    // From an element to what it states, and from there the shortest way back to it. Breadth-first.
    private static List<int> WayBack(ArgumentStructure structure, int owner, int stated, Func<int, bool> isWithin)
    {
        var cameFrom = new Dictionary<int, int> { [stated] = owner };
        var queue = new List<int> { stated };
        for (int next = 0; !cameFrom.ContainsKey(owner); next++)
        {
            foreach (int need in (int[])[.. structure.Supporters[queue[next]], .. structure.Contexts[queue[next]]])
            {
                if (isWithin(need) && cameFrom.TryAdd(need, queue[next]))
                {
                    queue.Add(need);
                }
            }
        }

        var way = new List<int>();
        for (int at = cameFrom[owner]; at != owner; at = cameFrom[at])
        {
            way.Add(at);
        }

        way.Add(owner);
        way.Reverse();
        return way;
    }

    private static void Report(Inspection inspection, List<int> circle)
    {
        inspection.Report(
            Rules.CircularSupport,
            circle[0],
            $"'{inspection.IdOf(circle[0])}' is in the context of '{inspection.IdOf(circle[1 % circle.Count])}', which needs it in turn, so nothing supports "
                + $"them: {Circle.Describe(inspection.Structure, circle)} (→: is supported by, or in the context of). Remove one of these relationships.",
            [.. circle.Skip(1).Take(Circle.Related)],
            "On the circle");
    }

    private readonly struct NeedsWithinRun(ArgumentStructure structure, int first, int end) : INeeds
    {
        public int CountOf(int position) => structure.Supporters.CountOf(position + first) + structure.Contexts.CountOf(position + first);

        public int Need(int position, int index)
        {
            int supporters = structure.Supporters.CountOf(position + first);
            int needed = index < supporters ? structure.Supporters[position + first][index] : structure.Contexts[position + first][index - supporters];
            return needed >= first && needed < end ? needed - first : -1;
        }
    }
}
