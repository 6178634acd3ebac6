using System.Text.Json;

namespace ArgumentGraph.Rendering.Pages;

/// <summary>Writes the claim points by which standing.js judges; none where they do not count.</summary>
internal static class ConfidenceModel
{
    /// <summary>Writes the members of the model into an object that has been begun.</summary>
    public static void Write(Utf8JsonWriter json, Argument argument, Setting setting)
    {
        NumberedArgument structure = argument.Numbered;
        ClaimPointStanding[] points = setting.CountsClaimPoints && argument.Elements.Any(element => element.ClaimPoints.Count > 0)
            ? [.. argument.AnalyzeClaimPoints(setting).Points.Where(point => point.Root is not null || point.IsCircular)]
            : [];
        var onElements = new SortedDictionary<int, List<int>>();
        var onRelationships = new SortedDictionary<int, List<int>>();
        for (int point = 0; point < points.Length; point++)
        {
            int owner = structure.Find(points[point].Element.Id);
            if (points[point].Point.IsOnElement)
            {
                Add(onElements, owner, point);
            }

            foreach (int number in points[point].Point.On.Select(id => structure.Find(id)))
            {
                AddIn(onRelationships, structure.Supporters, 0, owner, number, point);
                AddIn(onRelationships, structure.Contexts, structure.Supporters.Items.Length, owner, number, point);
            }
        }

        StandingModel.WriteNumbers(json, "pointRoots", points.Select(point => structure.Find(point.Point.Argument!)));
        StandingModel.WriteFlags(json, "circularPoints", Enumerable.Range(0, points.Length).Where(point => points[point].IsCircular));
        StandingModel.WriteLists(json, "pointsOnElement", onElements);
        StandingModel.WriteLists(json, "pointsOnRelationship", onRelationships);
    }

    private static void AddIn(SortedDictionary<int, List<int>> lists, NumberedRows rows, int first, int owner, int number, int point)
    {
        for (int position = rows.Starts[owner]; position < rows.Starts[owner + 1]; position++)
        {
            if (rows.Items[position] == number)
            {
                Add(lists, first + position, point);
            }
        }
    }

    private static void Add(SortedDictionary<int, List<int>> lists, int key, int point)
    {
        if (!lists.TryGetValue(key, out List<int>? list))
        {
            lists.Add(key, list = []);
        }

        list.Add(point);
    }
}
