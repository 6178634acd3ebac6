using ArgumentGraph.Structure;

namespace ArgumentGraph.Analysis.Standings;

/// <summary>Says why an element stands as it does, from what an evaluation found.</summary>
internal sealed class StandingReasons(Argument argument, StandingEvaluation evaluation)
{
    private readonly ArgumentStructure _structure = argument.Structure;

    public ElementStanding Of(int number)
    {
        Standing standing = evaluation.Standings[number];
        (StandingReason reason, List<int> deciders) = Decide(number, standing);
        return new ElementStanding(_structure.Elements[number], standing, reason, ToElements(deciders));
    }

    /// <summary>Who brings a supporter down to what it contributes, by challenging the relationship to it.</summary>
    /// <param name="position">A position in the rows of supporters.</param>
    /// <param name="contribution">What it contributes.</param>
    public ValueList<Element> ChallengersOf(int position, Standing contribution) =>
        ToElements(Challengers(_structure.Challenges.OnRelationship(position), contribution));

    /// <summary>
    /// The roots of the confidence arguments that bring a supporter down to what it contributes; none where challenges of the relationship do.
    /// </summary>
    /// <param name="position">A position in the rows of supporters.</param>
    /// <param name="contribution">What it contributes.</param>
    public ValueList<Element> ArgumentsOf(int position, Standing contribution) => ChallengersOf(position, contribution).Count > 0
        ? []
        : ToElements(Arguments(evaluation.PointsOnRelationship(position), contribution));

    /// <summary>What decides the standing of an element that is not decided by challenges, supporters or contexts.</summary>
    public StandingReason OfItself(int number)
    {
        switch (evaluation.SuppositionOf(number))
        {
            case Supposition.Failed:
                return StandingReason.Failed;
            case Supposition.Restored:
                return StandingReason.Restored;
        }

        if (evaluation.IsCircular(number))
        {
            return StandingReason.Circular;
        }

        bool asArgued = evaluation.Setting.Baseline == Baseline.AsArgued;
        return _structure.Elements[number] switch
        {
            Evidence evidence => OfEvidence(evidence, asArgued),
            Assumption assumption =>
                asArgued && assumption.State != AssumptionState.Holds ? StandingReason.TakenToHold
                : !asArgued && evaluation.Setting.HasExpired(assumption.Expires) ? StandingReason.Expired
                : assumption.State switch
                {
                    AssumptionState.Holds => StandingReason.Stated,
                    AssumptionState.Disputed => StandingReason.Disputed,
                    _ => StandingReason.Invalid,
                },
            SupportableElement => asArgued ? StandingReason.TakenToHold : StandingReason.Undeveloped,
            _ => StandingReason.Stated,
        };
    }

    private static StandingReason OfState(EvidenceState? state) => state switch
    {
        null => StandingReason.TakenAsAvailable,
        EvidenceState.Available => StandingReason.Available,
        EvidenceState.Planned => StandingReason.Planned,
        EvidenceState.Missing => StandingReason.Missing,
        EvidenceState.Disputed => StandingReason.Disputed,
        _ => StandingReason.Withdrawn,
    };

    private StandingReason OfEvidence(Evidence evidence, bool asArgued)
    {
        EvidenceState? state = evaluation.Setting.StateOf(evidence);
        if (asArgued)
        {
            return state is null or EvidenceState.Available ? OfState(state) : StandingReason.TakenToHold;
        }

        return evaluation.Setting.HasExpired(evidence.Expires) ? StandingReason.Expired : OfState(state);
    }

    private (StandingReason Reason, List<int> Deciders) Decide(int number, Standing standing)
    {
        bool isDecidedByItself = evaluation.SuppositionOf(number) != Supposition.None
            || evaluation.IsCircular(number)
            || _structure.Supporters.CountOf(number) == 0;
        if (isDecidedByItself && Own(number) == standing)
        {
            return (OfItself(number), []);
        }

        bool isSupportable = _structure.Supporters.CountOf(number) > 0 && !isDecidedByItself;
        if (isSupportable && evaluation.OfSupporters(number) == standing)
        {
            return BySupport(number, standing);
        }

        if (evaluation.SuppositionOf(number) == Supposition.None && !evaluation.IsCircular(number))
        {
            List<int> contexts = ByContext(number, standing);
            if (contexts.Count > 0)
            {
                return (StandingReason.Context, contexts);
            }
        }

        List<int> challengers = Challengers(_structure.Challenges.OnElement(number), standing);
        List<int> points = challengers.Count > 0 ? [] : Arguments(evaluation.PointsOnElement(number), standing);
        return points.Count > 0 ? (StandingReason.Confidence, points)
            : (standing == Standing.Unsupported ? StandingReason.Defeated : StandingReason.Challenged, challengers);
    }

    private Standing Own(int number) => evaluation.SuppositionOf(number) switch
    {
        Supposition.Failed => Standing.Unsupported,
        Supposition.Restored => Standing.Supported,
        _ => evaluation.IsCircular(number) ? Standing.Unsupported : evaluation.OfItself(number),
    };

    // With all needed the lowest supporters decide; with fewer, those that hold when enough do, and those that do not when too few do.
    private (StandingReason Reason, List<int> Deciders) BySupport(int number, Standing standing)
    {
        int first = _structure.Supporters.Starts[number];
        int count = _structure.Supporters.CountOf(number);
        var requirement = ((SupportableElement)_structure.Elements[number]).Requirement;
        if (requirement.NeededOf(count) > count)
        {
            return (StandingReason.TooFewSupporters, []);
        }

        var deciders = new List<int>();
        bool bySupporter = false;
        bool byPoint = false;
        for (int position = first; position < first + count; position++)
        {
            Standing contribution = evaluation.OfSupport(position);
            bool decides = standing == Standing.Supported ? contribution == Standing.Supported : contribution <= standing;
            if (!decides)
            {
                continue;
            }

            int supporter = _structure.Supporters.Items[position];
            if (contribution < evaluation.Standings[supporter])
            {
                List<int> challengers = Challengers(_structure.Challenges.OnRelationship(position), contribution);
                byPoint |= challengers.Count == 0;
                deciders.AddRange(challengers.Count > 0 ? challengers : Arguments(evaluation.PointsOnRelationship(position), contribution));
            }
            else
            {
                bySupporter = true;
                deciders.Add(supporter);
            }
        }

        StandingReason reason = bySupporter ? StandingReason.Support
            : byPoint ? StandingReason.Confidence
            : standing == Standing.Unsupported ? StandingReason.Defeated : StandingReason.Challenged;
        return (reason, deciders);
    }

    private List<int> ByContext(int number, Standing standing)
    {
        var deciders = new List<int>();
        for (int position = _structure.Contexts.Starts[number]; position < _structure.Contexts.Starts[number + 1]; position++)
        {
            if (evaluation.OfContext(position) == standing && standing < Standing.Supported)
            {
                deciders.Add(_structure.Contexts.Items[position]);
            }
        }

        return deciders;
    }

    // The roots of the confidence arguments that let what their points are about stand no higher; of circular ones too, for they are to be looked at.
    private List<int> Arguments(ReadOnlySpan<int> points, Standing standing)
    {
        var roots = new List<int>();
        foreach (int point in points)
        {
            if (evaluation.OfPoint(point) <= standing && standing < Standing.Supported)
            {
                roots.Add(_structure.ClaimPoints[point].Root);
            }
        }

        return roots;
    }

    private List<int> Challengers(ReadOnlySpan<int> challenges, Standing standing)
    {
        var challengers = new List<int>();
        foreach (int challenge in challenges)
        {
            if (evaluation.Effects[challenge] == (standing == Standing.Unsupported ? ChallengeEffect.Defeats : ChallengeEffect.LeavesInDoubt))
            {
                challengers.Add(_structure.Challenges.Challengers[challenge]);
            }
        }

        return challengers;
    }

    private ValueList<Element> ToElements(List<int> numbers) =>
        [.. numbers.Distinct().Select(number => _structure.Elements[number]).OrderBy(element => element.Id, StringComparer.Ordinal)];
}
