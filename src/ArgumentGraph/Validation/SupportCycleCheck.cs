using ArgumentGraph.Structure;

namespace ArgumentGraph.Validation;

/// <summary>Which elements support themselves, directly or through others?</summary>
internal static class SupportCycleCheck
{
    public static void Check(Inspection inspection)
    {
        ArgumentStructure structure = inspection.Structure;
        if (structure.Cycles.Length == 0)
        {
            return;
        }

        // A run of elements that need each other may hold several circles of support, or none, where challenges are needs, too.
        var distances = new int[structure.ElementCount]; // from the smallest element of a component along SupportedBy; 0: not reached
        foreach ((int first, int end) in structure.Cycles)
        {
            var components = new SupportComponents(structure, first, end);
            foreach ((int smallest, int size) in components.Components)
            {
                if (size > 1 || structure.Supporters[smallest].Contains(smallest))
                {
                    Report(inspection, size, ShortestCircle(structure, components, smallest, distances));
                }
            }
        }
    }

    // Breadth-first from the smallest element until it is met again. Of equally short circles always the same one, however the supporters are ordered in the
    // text: on the way back the smallest number is taken, and within a run numbers are in the order of ids.
    private static List<int> ShortestCircle(ArgumentStructure structure, SupportComponents components, int start, int[] distances)
    {
        var queue = new List<int> { start };
        distances[start] = 1;
        for (int next = 0; next < queue.Count; next++)
        {
            int number = queue[next];
            foreach (int supporter in structure.Supporters[number])
            {
                if (supporter == start)
                {
                    return WayBack(structure, components, start, distances);
                }

                if (components.AreTogether(start, supporter) && distances[supporter] == 0)
                {
                    distances[supporter] = distances[number] + 1;
                    queue.Add(supporter);
                }
            }
        }

        throw new InvalidOperationException("An element of a component supports itself.");
    }

    private static List<int> WayBack(ArgumentStructure structure, SupportComponents components, int start, int[] distances)
    {
        // The nearest element that start supports closes the circle.
        int last = -1;
        foreach (int upper in structure.Supported[start])
        {
            if (components.AreTogether(start, upper) && distances[upper] > 0 && (last < 0 || distances[upper] < distances[last]))
            {
                last = upper;
            }
        }

        var circle = new List<int>();
        for (int number = last; number != start; number = Nearer(number))
        {
            circle.Add(number);
        }

        circle.Add(start);
        circle.Reverse();
        return circle;

        int Nearer(int number)
        {
            foreach (int upper in structure.Supported[number])
            {
                if (components.AreTogether(start, upper) && distances[upper] == distances[number] - 1)
                {
                    return upper;
                }
            }

            throw new InvalidOperationException("Every element reached was reached from another.");
        }
    }

    private static void Report(Inspection inspection, int size, List<int> circle)
    {
        string ids = Circle.Describe(inspection.Structure, circle);
        int first = circle[0];
        if (size == 1)
        {
            inspection.Report(
                Rules.CircularSupport, first, $"'{inspection.IdOf(first)}' supports itself, so it is supported by nothing; remove the relationship.");
            return;
        }

        string how = size == circle.Count ? string.Empty : $" Of several circles, one of the shortest through '{inspection.IdOf(first)}' is given.";
        inspection.Report(
            Rules.CircularSupport,
            first,
            $"{size} elements support each other in a circle, so nothing supports them: {ids} (→: is supported by). Remove one of these relationships.{how}",
            [.. circle.Skip(1).Take(Circle.Related)],
            "On the circle");
    }
}
