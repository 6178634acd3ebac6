using ArgumentGraph.Analysis.Standings;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Analysis.ClaimPoints;

/// <summary>Judges confidence arguments, and finds what claim points leave out.</summary>
internal sealed class ClaimPointAnalysis(Argument argument, Setting setting, ClaimPointOptions options, CancellationToken cancellationToken)
{
    private readonly ArgumentStructure _structure = argument.Structure;

    public ClaimPointReport Report()
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new()
        {
            Argument = argument,
            Setting = setting,
            Basis = argument.BasisAt(setting),
            Points = JudgePoints(),
            Shared = new SharedConfidenceFinder(argument, setting, cancellationToken).Find(),
            WithoutPoint = options.WithUncovered ? FindUncovered() : null,
        };
    }

    private ValueList<ClaimPointStanding> JudgePoints()
    {
        if (_structure.ClaimPoints.Count == 0)
        {
            return [];
        }

        var reasons = new StandingReasons(argument, new StandingEvaluation(argument, setting));
        var points = new List<ClaimPointStanding>();
        foreach (PlacedClaimPoint placed in _structure.ClaimPoints.All)
        {
            Element element = _structure.Elements[placed.Owner];
            ClaimPoint said = element.ClaimPoints[placed.Index];
            points.Add(new(
                element, said, CoveredBy(placed.Owner, said), placed.Root < 0 || placed.IsCircular ? null : reasons.Of(placed.Root), placed.IsCircular));
        }

        return
        [
            .. points.OrderBy(point => point.Point.Id, StringComparer.Ordinal).ThenBy(point => point.Element.Id, StringComparer.Ordinal),
        ];
    }

    private ValueList<Relationship> CoveredBy(int owner, ClaimPoint said)
    {
        var covered = new List<Relationship>();
        foreach (string id in said.On.Distinct(StringComparer.Ordinal))
        {
            int other = _structure.Find(id);
            if (other >= 0 && _structure.Supporters[owner].Contains(other))
            {
                covered.Add(Relationship.SupportedBy(_structure.Elements[owner].Id, id));
            }
            else if (other >= 0 && _structure.Contexts[owner].Contains(other))
            {
                covered.Add(Relationship.InContextOf(_structure.Elements[owner].Id, id));
            }
        }

        return [.. covered];
    }

    // In the argument itself: what its roots rest on without going through claim points.
    private ValueList<Relationship> FindUncovered()
    {
        var isIn = new bool[_structure.ElementCount];
        var open = new Stack<int>();
        foreach (int top in argument.RootNumbers.Concat(argument.PathwayNumbers))
        {
            Add(top);
        }

        while (open.TryPop(out int number))
        {
            foreach (int supporter in _structure.Supporters[number])
            {
                Add(supporter);
            }
        }

        var uncovered = new List<Relationship>();
        foreach (int number in _structure.AuthorOrder.Where(number => isIn[number]))
        {
            if (_structure.Kinds[number] != ElementKind.Strategy)
            {
                AddUncovered(_structure.Supporters, number, firstRelationship: 0);
            }

            AddUncovered(_structure.Contexts, number, _structure.SupportCount);
        }

        return [.. uncovered];

        void Add(int number)
        {
            if (!isIn[number])
            {
                isIn[number] = true;
                open.Push(number);
            }
        }

        void AddUncovered(Rows rows, int number, int firstRelationship)
        {
            for (int position = rows.Starts[number]; position < rows.Starts[number + 1]; position++)
            {
                if (_structure.ClaimPoints.OnRelationship(firstRelationship + position).IsEmpty
                    && _structure.ClaimPoints.OnElement(rows.Items[position]).IsEmpty)
                {
                    uncovered.Add(_structure.RelationshipAt(firstRelationship + position));
                }
            }
        }
    }
}
