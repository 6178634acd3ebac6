using ArgumentGraph.Structure;

namespace ArgumentGraph.Validation;

/// <summary>Which pathways lie within other pathways?</summary>
internal static class NestedPathwayCheck
{
    public static void Check(Inspection inspection)
    {
        ArgumentStructure structure = inspection.Structure;
        int[] pathways = (int[])inspection.Argument.PathwayNumbers.Clone();
        if (pathways.Length < 2 || structure.Elements[pathways[0]] is not Goal { IsPathway: true })
        {
            return;
        }

        // Breadth-first from all pathways at once: each element is taken by the nearest pathway above it, of equally near ones by the first by id.
        Array.Sort(pathways, (left, right) => string.CompareOrdinal(inspection.IdOf(left), inspection.IdOf(right)));
        var takenBy = new int[structure.ElementCount]; // 1 + the pathway
        var isPathway = new bool[structure.ElementCount];
        var queue = new List<int>(pathways);
        foreach (int pathway in pathways)
        {
            isPathway[pathway] = true;
        }

        for (int next = 0; next < queue.Count; next++)
        {
            int number = queue[next];
            int pathway = isPathway[number] ? number : takenBy[number] - 1;
            foreach (int supporter in structure.Supporters[number])
            {
                // A pathway is where another search begins, so none needs to go through it. One that supports itself is reported as a circle.
                if (takenBy[supporter] == 0 && supporter != pathway)
                {
                    takenBy[supporter] = pathway + 1;
                    if (!isPathway[supporter])
                    {
                        queue.Add(supporter);
                    }
                }
            }
        }

        foreach (int pathway in pathways)
        {
            if (takenBy[pathway] > 0)
            {
                int above = takenBy[pathway] - 1;
                inspection.Report(
                    Rules.NestedPathway,
                    pathway,
                    $"The pathway '{inspection.IdOf(pathway)}' supports the pathway '{inspection.IdOf(above)}'; where pathways are counted, both count.",
                    [above],
                    "The pathway that it supports");
            }
        }
    }
}
