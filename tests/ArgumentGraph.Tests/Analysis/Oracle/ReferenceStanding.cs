namespace ArgumentGraph.Tests.Analysis.Oracle;

/// <summary>What is supposed of elements, by number.</summary>
internal sealed record WhatIfRequest(IReadOnlySet<int> Failed, IReadOnlySet<int> Restored)
{
    private static readonly HashSet<int> Nobody = [];

    public static WhatIfRequest None { get; } = new(Nobody, Nobody);

    public static WhatIfRequest Fail(params IEnumerable<int> elements) => new(elements.ToHashSet(), Nobody);
}

/// <summary>Under which circumstances an argument is judged.</summary>
internal sealed record Circumstances(Baseline Baseline, DateOnly? Date, bool CountsClaimPoints = false);

/// <summary>
/// What holds and what does not, word for word as the semantics say it: by recursion, slowly, without any of the library's analyses.
/// </summary>
internal sealed class ReferenceStanding
{
    private readonly ReferenceModel _model;
    private readonly Circumstances _circumstances;
    private readonly ReferenceCycles _cycles;
    private readonly WhatIfRequest _suppositions;
    private readonly ChallengeEffect[]? _frozen;
    private readonly Standing?[] _standings;
    private readonly ChallengeEffect?[] _effects;

    /// <param name="model">The argument.</param>
    /// <param name="circumstances">Baseline and date.</param>
    /// <param name="cycles">The model's cycles in these circumstances.</param>
    /// <param name="suppositions">What has failed or is restored.</param>
    /// <param name="frozen">By relationship, the effect that each challenge is to have; null to decide it.</param>
    public ReferenceStanding(
        ReferenceModel model, Circumstances circumstances, ReferenceCycles cycles, WhatIfRequest suppositions, ChallengeEffect[]? frozen = null)
    {
        _model = model;
        _circumstances = circumstances;
        _cycles = cycles;
        _suppositions = suppositions;
        _frozen = frozen;
        _standings = new Standing?[model.Elements.Length];
        _effects = new ChallengeEffect?[model.Relationships.Length];
    }

    public ReferenceStanding(ReferenceModel model, Circumstances circumstances)
        : this(model, circumstances, new ReferenceCycles(model, circumstances), WhatIfRequest.None)
    {
    }

    /// <summary>Whether planned evidence counts as available.</summary>
    public bool CountsPlanned => _circumstances.Baseline != Baseline.AsIs;

    public bool IgnoresChallenges => _circumstances.Baseline == Baseline.AsArgued;

    /// <summary>The effects of all challenges, to be frozen.</summary>
    public ChallengeEffect[] AllEffects() =>
        [.. Enumerable.Range(0, _model.Relationships.Length)
            .Select(r => _model.Relationships[r].Kind == RelationshipKind.Challenges ? EffectOf(r) : ChallengeEffect.None)];

    /// <summary>The element's own standing.</summary>
    public Standing Of(int element) => _standings[element] ??= Judge(element);

    /// <summary>The element's standing when it is analysed: with the assumptions and contexts stated at its ancestors.</summary>
    public Standing Analysed(int element)
    {
        Standing standing = Of(element);
        foreach (int ancestor in _model.AncestorsOf(element))
        {
            foreach (int r in _model.Contexts[ancestor].Where(r => _model.Elements[_model.ToElement[r]] is Assumption or Context))
            {
                standing = Least(standing, ContributionOf(r));
            }
        }

        return standing;
    }

    /// <summary>What a supporter or context contributes over a relationship.</summary>
    public Standing ContributionOf(int relationship) =>
        ConfidenceOn(relationship).Select(each => each.Limit)
            .Append(Capped(Of(_model.ToElement[relationship]), _model.ChallengesOnRelationship[relationship])).Min();

    public ChallengeEffect EffectOf(int challenge)
    {
        if (_frozen is not null)
        {
            return _frozen[challenge];
        }

        return _effects[challenge] ??= IgnoresChallenges ? ChallengeEffect.None : DecideEffect(challenge);
    }

    private ChallengeEffect DecideEffect(int challenge)
    {
        int challenger = _model.From[challenge];
        bool isWithdrawn = _model.Elements[challenger] is Evidence { State: EvidenceState.Withdrawn } && !_suppositions.Restored.Contains(challenger);
        if (isWithdrawn || _model.ChallengesOnRelationship[challenge].Any(Defeats))
        {
            return ChallengeEffect.None;
        }

        if (IsCircular(challenge))
        {
            // It cannot be decided, not even by what challenges its challenger: it stays open.
            return ChallengeEffect.LeavesInDoubt;
        }

        if (_model.ChallengesOnElement[challenger].Any(Defeats))
        {
            return ChallengeEffect.None;
        }

        bool isDoubted = _model.ChallengesOnRelationship[challenge].Any(other => EffectOf(other) == ChallengeEffect.LeavesInDoubt);
        return Of(challenger) == Standing.Supported && !isDoubted ? ChallengeEffect.Defeats : ChallengeEffect.LeavesInDoubt;
    }

    // On a common cycle with its target a challenger is circular, or restored by supposition: either way it raises a doubt at most.
    private bool Defeats(int challenge) => !IsCircular(challenge) && EffectOf(challenge) == ChallengeEffect.Defeats;

    private bool IsCircular(int challenge) => _cycles.AreOnCommonCycle(_model.From[challenge], _model.OwnerOf(challenge));

    private Standing Judge(int element)
    {
        if (_suppositions.Failed.Contains(element))
        {
            return Standing.Unsupported;
        }

        return ConfidenceIn(element, point => point.On.Count == 0).Select(each => each.Limit).Append(WithoutConfidence(element)).Min();
    }

    /// <summary>The arguments of an element's claim points that count, and how high each lets what it is about stand.</summary>
    public IEnumerable<(int Root, Standing Limit)> ConfidenceIn(int owner, Func<ClaimPoint, bool> isAbout) => _circumstances.CountsClaimPoints
        ? _model.Elements[owner].ClaimPoints.Where(isAbout).Select(_model.RootOf).Where(root => root >= 0)
            .Select(root => (root, _model.Confidence.RestsOn(root, owner) ? Standing.Unsupported : Of(root)))
        : [];

    /// <summary>Those on a relationship.</summary>
    public IEnumerable<(int Root, Standing Limit)> ConfidenceOn(int relationship) =>
        ConfidenceIn(_model.From[relationship], point => point.On.Contains(_model.Elements[_model.ToElement[relationship]].Id));

    private Standing WithoutConfidence(int element)
    {
        Standing own = _suppositions.Restored.Contains(element) ? Standing.Supported
            : _cycles.IsCircular(element) ? Standing.Unsupported
            : ByItself(element);
        return Capped(own, _model.ChallengesOnElement[element]);
    }

    private Standing ByItself(int number)
    {
        Element element = _model.Elements[number];
        switch (element)
        {
            case Evidence evidence:
                return _circumstances.Baseline == Baseline.AsArgued ? Standing.Supported
                    : IsPast(evidence.Expires) ? Standing.Unsupported
                    : (evidence.State ?? EvidenceState.Available) switch
                    {
                        EvidenceState.Available => Standing.Supported,
                        EvidenceState.Disputed => Standing.InDoubt,
                        EvidenceState.Planned when _circumstances.Baseline == Baseline.AsPlanned => Standing.Supported,
                        _ => Standing.Unsupported,
                    };
            case Assumption assumption:
                return _circumstances.Baseline == Baseline.AsArgued ? Standing.Supported
                    : IsPast(assumption.Expires) ? Standing.Unsupported
                    : assumption.State switch
                    {
                        AssumptionState.Holds => Standing.Supported,
                        AssumptionState.Disputed => Standing.InDoubt,
                        _ => Standing.Unsupported,
                    };
            case SupportableElement supportable:
                Standing standing = BySupport(number, supportable.Requirement);
                foreach (int r in _model.Contexts[number])
                {
                    standing = Least(standing, ContributionOf(r));
                }

                return standing;
            default:
                return Standing.Supported;
        }
    }

    private Standing BySupport(int element, Requirement requirement)
    {
        int[] supports = _model.Supports[element];
        if (supports.Length == 0)
        {
            return _circumstances.Baseline == Baseline.AsArgued ? Standing.Supported : Standing.Unsupported;
        }

        var contributions = new List<Standing>(supports.Length);
        foreach (int r in supports)
        {
            contributions.Add(ContributionOf(r));
        }

        contributions.Sort((left, right) => right.CompareTo(left));
        switch (requirement.Kind)
        {
            case RequirementKind.All:
                return contributions[^1];
            case RequirementKind.Any:
                return contributions[0];
            default:
                int k = requirement.NeededOf(supports.Length);
                return k > contributions.Count ? Standing.Unsupported : contributions[k - 1];
        }
    }

    private Standing Capped(Standing standing, int[] challenges)
    {
        foreach (int challenge in challenges)
        {
            standing = EffectOf(challenge) switch
            {
                ChallengeEffect.Defeats => Standing.Unsupported,
                ChallengeEffect.LeavesInDoubt => Least(standing, Standing.InDoubt),
                _ => standing,
            };
        }

        return standing;
    }

    private bool IsPast(DateOnly? expires) => expires is { } last && _circumstances.Date is { } date && date > last;

    private static Standing Least(Standing left, Standing right) => left < right ? left : right;
}

/// <summary>Which elements need themselves or each other, by transitive closure.</summary>
internal sealed class ReferenceCycles
{
    private readonly bool[][] _needs;

    public ReferenceCycles(ReferenceModel model, Circumstances circumstances)
        : this(model, withChallenges: circumstances.Baseline != Baseline.AsArgued, withPoints: false)
    {
    }

    public ReferenceCycles(ReferenceModel model, bool withChallenges, bool withPoints)
    {
        int count = model.Elements.Length;
        _needs = [.. Enumerable.Range(0, count).Select(_ => new bool[count])];
        for (int r = 0; r < model.Relationships.Length; r++)
        {
            if (model.Relationships[r].Kind != RelationshipKind.Challenges)
            {
                _needs[model.From[r]][model.ToElement[r]] = true;
            }
            else if (withChallenges)
            {
                _needs[model.OwnerOf(r)][model.From[r]] = true;
            }
        }

        for (int owner = 0; owner < count && withPoints; owner++)
        {
            foreach (int root in model.Elements[owner].ClaimPoints.Select(model.RootOf).Where(root => root >= 0))
            {
                _needs[owner][root] = true;
            }
        }

        for (int middle = 0; middle < count; middle++)
        {
            for (int first = 0; first < count; first++)
            {
                for (int last = 0; last < count && _needs[first][middle]; last++)
                {
                    _needs[first][last] |= _needs[middle][last];
                }
            }
        }
    }

    public bool IsCircular(int element) => _needs[element][element];

    /// <summary>Whether one is the other, or needs it.</summary>
    public bool RestsOn(int one, int other) => one == other || _needs[one][other];

    public bool AreOnCommonCycle(int one, int other) => _needs[one][other] && _needs[other][one];
}
