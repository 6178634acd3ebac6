using ArgumentGraph.Structure;

namespace ArgumentGraph.Analysis.Response;

/// <summary>
/// Orders steps so that each comes after what it follows (Kahn 1962). Steps can follow only steps of an earlier first stage, or single-stage steps of their own
/// first stage, so the order is by stage, and within a stage by what they follow.
/// </summary>
internal sealed class StepOrder(ArgumentStructure structure, int[] elements)
{
    /// <summary>The elements in order; those that follow themselves last within the stage.</summary>
    public int[] Sorted(out bool[] isCircular)
    {
        Dictionary<int, int> places = elements.Select((number, place) => (number, place)).ToDictionary(pair => pair.number, pair => pair.place);
        var followers = new List<int>?[elements.Length];
        int[] open = new int[elements.Length];
        for (int place = 0; place < elements.Length; place++)
        {
            ResponseStep step = structure.Elements[elements[place]].StatedStep!;
            foreach (int number in step.After.Distinct(StringComparer.Ordinal).Select(id => structure.Find(id)))
            {
                if (number >= 0 && places.TryGetValue(number, out int before)
                    && StepTable.CanFollow(structure.Elements[number].StatedStep!, step))
                {
                    (followers[before] ??= []).Add(place);
                    open[place]++;
                }
            }
        }

        // The least place first keeps the order by stage and id as far as it may be kept.
        var ready = new PriorityQueue<int, int>(Enumerable.Range(0, elements.Length).Where(place => open[place] == 0).Select(place => (place, place)));
        var order = new List<int>(elements.Length);
        while (ready.TryDequeue(out int place, out _))
        {
            order.Add(place);
            foreach (int follower in followers[place] ?? [])
            {
                if (--open[follower] == 0)
                {
                    ready.Enqueue(follower, follower);
                }
            }
        }

        int[] circular = [.. Enumerable.Range(0, elements.Length).Where(place => open[place] > 0)];
        int[] all = [.. order.Concat(circular).OrderBy(StageOf)];
        isCircular = [.. all.Select(place => open[place] > 0)];
        return [.. all.Select(place => elements[place])];
    }

    private ResponseStage StageOf(int place) => structure.Elements[elements[place]].StatedStep!.FirstStage;
}
