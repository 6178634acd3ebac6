using ArgumentGraph.Model;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Validation;

/// <summary>Which steps of a response wait for each other, and so never begin? Linear.</summary>
internal static class StepCircleCheck
{
    public static void Check(Inspection inspection)
    {
        ArgumentStructure structure = inspection.Structure;
        var after = new int[structure.ElementCount][];
        bool isAny = false;
        for (int number = 0; number < after.Length; number++)
        {
            ValueList<string> ids = structure.Elements[number].StatedStep?.After ?? [];
            after[number] = ids.Count == 0 ? [] : [.. ids.Select(id => structure.Find(id)).Where(found => found >= 0)];
            isAny |= after[number].Length > 0;
        }

        if (!isAny)
        {
            return;
        }

        using var groups = new ComponentFinder<Needs>(after.Length, new Needs(after), group => Report(inspection, after, group.Span));
        for (int number = 0; number < after.Length; number++)
        {
            groups.Visit(number);
        }
    }

    private static void Report(Inspection inspection, int[][] after, ReadOnlySpan<int> group)
    {
        int first = group[0];
        foreach (int number in group)
        {
            first = string.CompareOrdinal(inspection.IdOf(number), inspection.IdOf(first)) < 0 ? number : first;
        }

        if (group.Length > 1 || after[first].Contains(first))
        {
            List<int> circle = ShortestThrough(first, after, [.. group]);
            inspection.ReportAt(
                Rules.CircularSteps,
                first,
                MemberPlace.Of(inspection, first, "step", "after"),
                $"The step of '{inspection.IdOf(first)}' waits for itself: {Circle.Describe(inspection.Structure, circle)} (→: follows). "
                + $"Remove one of these from 'after'.");
        }
    }

    // Breadth-first from the step back to itself.
    private static List<int> ShortestThrough(int start, int[][] after, HashSet<int> group)
    {
        var cameFrom = new Dictionary<int, int>();
        var queue = new Queue<int>([start]);
        while (!cameFrom.ContainsKey(start))
        {
            int number = queue.Dequeue();
            foreach (int followed in after[number])
            {
                if (group.Contains(followed) && cameFrom.TryAdd(followed, number))
                {
                    queue.Enqueue(followed);
                }
            }
        }

        var circle = new List<int> { start };
        for (int at = cameFrom[start]; at != start; at = cameFrom[at])
        {
            circle.Add(at);
        }

        circle.Reverse(1, circle.Count - 1);
        return circle;
    }

    private readonly struct Needs(int[][] after) : INeeds
    {
        public int CountOf(int position) => after[position].Length;

        public int Need(int position, int index) => after[position][index];
    }
}
