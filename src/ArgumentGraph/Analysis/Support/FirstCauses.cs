using ArgumentGraph.Analysis.Standings;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Analysis.Support;

/// <summary>
/// For elements that do not stand, one cause each: what is met by going from every element to the first by id of those that decide it. Where several causes
/// together keep an element down it is one of them.
/// </summary>
/// <remarks>Time and memory for all elements together: linear in elements and relationships, since every element is left only once.</remarks>
internal sealed class FirstCauses(Argument argument, StandingEvaluation evaluation)
{
    private readonly ArgumentStructure _structure = argument.Structure;
    private readonly StandingReasons _reasons = new(argument, evaluation);
    private readonly int[] _ends = new int[argument.Structure.ElementCount]; // 1 + the element where the way ends

    /// <summary>A cause of the element's own standing, which is below supported.</summary>
    public RootCause Of(int number)
    {
        var way = new List<int>();
        int at = number;
        while (_ends[at] == 0)
        {
            way.Add(at);
            int next = Next(at);
            if (next < 0)
            {
                _ends[at] = at + 1;
            }

            at = next < 0 ? at : next;
        }

        foreach (int passed in way)
        {
            _ends[passed] = _ends[at];
        }

        ElementStanding end = _reasons.Of(_ends[at] - 1);
        bool isChallenged = end.Reason is StandingReason.Defeated or StandingReason.Challenged;
        return new RootCause(end.Element, end.Reason, null, isChallenged ? end.DecidedBy : ValueList<Element>.Empty);
    }

    // What the element rests on that is as low as it is, or -1 where the cause lies in the element, or in a challenge of it or of its relationships.
    // What is on a circle decides itself, so ways end.
    private int Next(int number)
    {
        Standing standing = evaluation.Standings[number];
        return _reasons.Of(number).Reason switch
        {
            StandingReason.Support => First(_structure.Supporters, number, position => evaluation.OfSupport(position) <= standing),
            StandingReason.Context => First(_structure.Contexts, number, position => evaluation.OfContext(position) <= standing),
            StandingReason.Confidence => FirstArgument(number, standing),
            _ => -1,
        };

        // Arguments that do not stand higher, of points of the element and of its relationships; circular ones lead nowhere.
        int FirstArgument(int owner, Standing standing)
        {
            int first = -1;
            Consider(evaluation.PointsOnElement(owner));
            for (int position = _structure.Supporters.Starts[owner]; position < _structure.Supporters.Starts[owner + 1]; position++)
            {
                Consider(evaluation.PointsOnRelationship(position));
            }

            return first;

            void Consider(ReadOnlySpan<int> points)
            {
                foreach (int point in points)
                {
                    PlacedClaimPoint placed = _structure.ClaimPoints[point];
                    bool isLow = !placed.IsCircular && placed.Root >= 0 && evaluation.Standings[placed.Root] <= standing;
                    if (isLow && (first < 0 || string.CompareOrdinal(_structure.Elements[placed.Root].Id, _structure.Elements[first].Id) < 0))
                    {
                        first = placed.Root;
                    }
                }
            }
        }

        int First(Rows rows, int owner, Func<int, bool> decides)
        {
            int first = -1;
            for (int position = rows.Starts[owner]; position < rows.Starts[owner + 1]; position++)
            {
                int item = rows.Items[position];
                if (decides(position)
                    && evaluation.Standings[item] <= standing
                    && (first < 0 || string.CompareOrdinal(_structure.Elements[item].Id, _structure.Elements[first].Id) < 0))
                {
                    first = item;
                }
            }

            return first;
        }
    }
}
