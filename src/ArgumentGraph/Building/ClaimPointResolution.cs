using ArgumentGraph.Structure;

namespace ArgumentGraph.Building;

/// <summary>
/// Finds the arguments of claim points, and which points are circular: those whose argument needs the element in which they are written, through support,
/// context, challenges and other claim points. Linear; of arguments without claim points, which most are, nothing is looked at.
/// </summary>
internal sealed class ClaimPointResolution
{
    private readonly ElementTable _elements;
    private readonly List<PlacedClaimPoint> _points = [];

    /// <param name="elements">The elements, by position.</param>
    public ClaimPointResolution(ElementTable elements)
    {
        _elements = elements;
        if (!elements.HasClaimPoints)
        {
            return;
        }

        for (int position = 0; position < elements.Count; position++)
        {
            ValueList<ClaimPoint> points = elements[position].ClaimPoints;
            for (int index = 0; index < points.Count; index++)
            {
                _points.Add(new(position, index, RootOf(points[index]), IsCircular: false));
            }
        }
    }

    /// <summary>By position: the element with a point, and the root of the point's argument; circular points apart once they are found.</summary>
    public IEnumerable<(int Owner, int Root)> Needs =>
        _points.Where(point => point.Root >= 0 && !point.IsCircular).Select(point => (point.Owner, point.Root));

    /// <summary>Marks the points whose argument is in one component with their element.</summary>
    /// <param name="componentOf">By position: the number of the component of all that is needed, the arguments of points included.</param>
    public void MarkCircular(int[] componentOf)
    {
        for (int i = 0; i < _points.Count; i++)
        {
            PlacedClaimPoint point = _points[i];
            _points[i] = point with { IsCircular = point.Root >= 0 && componentOf[point.Owner] == componentOf[point.Root] };
        }
    }

    /// <summary>The table of the points, by the elements' new numbers.</summary>
    /// <param name="numbers">By position, the element's number.</param>
    /// <param name="supporters">By number.</param>
    /// <param name="contexts">By number.</param>
    public ClaimPointTable ToTable(int[] numbers, Rows supporters, Rows contexts)
    {
        if (_points.Count == 0)
        {
            return ClaimPointTable.None;
        }

        var points = new PlacedClaimPoint[_points.Count];
        var onElements = new List<(int, int)>();
        var onRelationships = new List<(int, int)>();
        for (int i = 0; i < points.Length; i++)
        {
            ClaimPoint said = _elements[_points[i].Owner].ClaimPoints[_points[i].Index];
            int owner = numbers[_points[i].Owner];
            points[i] = _points[i] with { Owner = owner, Root = _points[i].Root < 0 ? -1 : numbers[_points[i].Root] };
            if (said.IsOnElement)
            {
                onElements.Add((owner, i));
            }

            foreach (string id in said.On.Distinct(StringComparer.Ordinal))
            {
                int position = _elements.ToIndex().Find(id);
                int covered = position < 0 ? -1 : numbers[position];
                if (covered >= 0 && supporters[owner].IndexOf(covered) is >= 0 and int supporter)
                {
                    onRelationships.Add((supporters.Starts[owner] + supporter, i));
                }
                else if (covered >= 0 && contexts[owner].IndexOf(covered) is >= 0 and int context)
                {
                    onRelationships.Add((supporters.Items.Length + contexts.Starts[owner] + context, i));
                }
            }
        }

        return new ClaimPointTable(points, onElements, onRelationships);
    }

    // Only goals and claims can be argued for.
    private int RootOf(ClaimPoint point)
    {
        int root = point.Argument is { } id ? _elements.ToIndex().Find(id) : -1;
        return root >= 0 && _elements.Kinds[root] is (ElementKind.Goal or ElementKind.Claim) ? root : -1;
    }
}
