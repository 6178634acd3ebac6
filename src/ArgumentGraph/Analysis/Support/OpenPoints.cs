using ArgumentGraph.Analysis.Standings;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Analysis.Support;

/// <summary>Finds what is left open.</summary>
internal sealed class OpenPoints(Argument argument, StandingEvaluation evaluation)
{
    private readonly ArgumentStructure _structure = argument.Structure;

    /// <summary>In the whole argument.</summary>
    public ValueList<OpenPoint> OfAll()
    {
        var points = new List<OpenPoint>();
        for (int number = 0; number < _structure.ElementCount; number++)
        {
            AddPointsOf(number, points);
        }

        for (int challenge = 0; challenge < _structure.Challenges.Count; challenge++)
        {
            AddPointOfChallenge(challenge, points);
        }

        return Sorted(points);
    }

    /// <summary>In what an element rests on, and in the challenges of that.</summary>
    public ValueList<OpenPoint> OfCone(int root)
    {
        var points = new List<OpenPoint>();
        var seen = new HashSet<int> { root };
        var open = new Stack<int>([root]);
        while (open.TryPop(out int number))
        {
            AddPointsOf(number, points);
            Follow(_structure.Supporters[number]);
            Follow(_structure.Contexts[number]);
            foreach (int challenge in _structure.Challenges.OwnedBy(number))
            {
                AddPointOfChallenge(challenge, points);
                Follow([_structure.Challenges.Challengers[challenge]]);
            }
        }

        return Sorted(points);

        void Follow(ReadOnlySpan<int> numbers)
        {
            foreach (int number in numbers)
            {
                if (seen.Add(number))
                {
                    open.Push(number);
                }
            }
        }
    }

    private static ValueList<OpenPoint> Sorted(List<OpenPoint> points) =>
        [.. points.OrderBy(point => point.Kind).ThenBy(point => point.Element.Id, StringComparer.Ordinal)
            .ThenBy(point => point.Relationship?.ToString(), StringComparer.Ordinal)];

    private void AddPointsOf(int number, List<OpenPoint> points)
    {
        Element element = _structure.Elements[number];
        OpenPointKind? kind = element switch
        {
            Evidence evidence => OfEvidence(evidence),
            Assumption assumption =>
                evaluation.Setting.HasExpired(assumption.Expires) ? OpenPointKind.Expired
                : assumption.State == AssumptionState.Disputed ? OpenPointKind.Disputed
                : assumption.State == AssumptionState.Invalid ? OpenPointKind.Invalid
                : null,
            SupportableElement when _structure.Supporters.CountOf(number) == 0 => OpenPointKind.Undeveloped,
            _ => null,
        };
        if (kind is { } open)
        {
            points.Add(new(open, element));
        }
    }

    private OpenPointKind? OfEvidence(Evidence evidence) =>
        evaluation.Setting.HasExpired(evidence.Expires) ? OpenPointKind.Expired
        : evaluation.Setting.StateOf(evidence) switch
        {
            null => OpenPointKind.TakenAsAvailable,
            EvidenceState.Planned => OpenPointKind.Planned,
            EvidenceState.Missing => OpenPointKind.Missing,
            EvidenceState.Disputed => OpenPointKind.Disputed,
            _ => null,
        };

    private void AddPointOfChallenge(int challenge, List<OpenPoint> points)
    {
        // As argued challenges are ignored, but they are as open as ever. A challenge of a challenge, or of who raises one, is an answer and no open point.
        int target = _structure.Challenges.Targets[challenge];
        bool isAnswer = target >= 0 ? _structure.Challenges.CountBy(target) > 0 : ~target >= _structure.SupportCount + _structure.ContextCount;
        if (!isAnswer && (evaluation.Effects[challenge] != ChallengeEffect.None || evaluation.Setting.IgnoresChallenges))
        {
            points.Add(new(
                OpenPointKind.UnansweredChallenge,
                _structure.Elements[_structure.Challenges.Challengers[challenge]],
                _structure.RelationshipAt(_structure.ChallengeRelationship(challenge))));
        }
    }
}
