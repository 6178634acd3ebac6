namespace ArgumentGraph.Patterns;

/// <summary>Puts the elements of a template in an order in which each stands after all that are above it by relationships that are not recursive.</summary>
internal sealed class TemplateOrder(Element[] elements, DesignEdge[] edges, int[][] down)
{
    /// <summary>The order; null if there is none, and a circle was reported.</summary>
    /// <param name="report">Takes the elements on circles, and between them.</param>
    public int[]? Find(Action<List<Element>> report)
    {
        int[] waitsFor = new int[elements.Length];
        foreach (DesignEdge edge in edges.Where(edge => edge.Recursive < 0))
        {
            waitsFor[edge.Below]++;
        }

        var order = new List<int>(elements.Length);
        order.AddRange(Enumerable.Range(0, elements.Length).Where(element => waitsFor[element] == 0));
        for (int at = 0; at < order.Count; at++)
        {
            foreach (DesignEdge edge in Below(order[at]))
            {
                if (--waitsFor[edge.Below] == 0)
                {
                    order.Add(edge.Below);
                }
            }
        }

        if (order.Count == elements.Length)
        {
            return [.. order];
        }

        report(OnCircles(waitsFor));
        return null;
    }

    // Of what waits, what does not lead back is only below a circle.
    private List<Element> OnCircles(int[] waitsFor)
    {
        var left = new HashSet<int>(Enumerable.Range(0, elements.Length).Where(element => waitsFor[element] > 0));
        int before;
        do
        {
            before = left.Count;
            left.RemoveWhere(element => !Below(element).Any(edge => left.Contains(edge.Below)));
        }
        while (left.Count < before);
        return [.. left.Order().Select(element => elements[element])];
    }

    // The relationships that lead down from an element, with the challenges of them, and of those.
    private IEnumerable<DesignEdge> Below(int element)
    {
        var open = new Stack<int>(down[element]);
        while (open.TryPop(out int number))
        {
            DesignEdge edge = edges[number];
            foreach (int challenge in edge.Challenges)
            {
                open.Push(challenge);
            }

            if (edge.Recursive < 0)
            {
                yield return edge;
            }
        }
    }
}
