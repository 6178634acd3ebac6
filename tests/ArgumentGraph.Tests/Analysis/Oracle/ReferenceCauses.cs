namespace ArgumentGraph.Tests.Analysis.Oracle;

/// <summary>
/// What may keep elements down: each element that is down by itself, and each element or relationship that challenges keep down, is one thing that can be
/// mended. The effects of challenges stay as they are.
/// </summary>
internal sealed class ReferenceCauses
{
    private readonly ReferenceModel _model;
    private readonly ReferenceStanding _standings;
    private readonly ReferenceCycles _cycles;
    private readonly Circumstances _circumstances;
    private readonly WhatIfRequest _suppositions;
    private readonly Standing _threshold;

    /// <param name="model">The argument.</param>
    /// <param name="circumstances">Baseline and date.</param>
    /// <param name="suppositions">What has failed or is restored.</param>
    /// <param name="standings">How it stands then.</param>
    /// <param name="threshold">The standing that is not reached.</param>
    public ReferenceCauses(ReferenceModel model, Circumstances circumstances, WhatIfRequest suppositions, ReferenceStanding standings, Standing threshold)
    {
        _model = model;
        _circumstances = circumstances;
        _suppositions = suppositions;
        _standings = standings;
        _cycles = new ReferenceCycles(model, circumstances);
        _threshold = threshold;
        var all = new List<Cause>();
        for (int x = 0; x < model.Elements.Length; x++)
        {
            if (IsDecidedByItself(x) && !suppositions.Restored.Contains(x) && OwnOf(x) < threshold)
            {
                all.Add(new(x, null, ReasonOf(x), []));
            }

            AddChallenged(all, x, null, model.ChallengesOnElement[x]);
            if (IsCircularlyConfident(x, null))
            {
                all.Add(new(x, null, StandingReason.Confidence, []));
            }
        }

        for (int r = 0; r < model.Relationships.Length; r++)
        {
            if (model.Relationships[r].Kind != RelationshipKind.Challenges)
            {
                AddChallenged(all, model.From[r], r, model.ChallengesOnRelationship[r]);
                if (IsCircularlyConfident(model.From[r], r))
                {
                    all.Add(new(model.From[r], r, StandingReason.Confidence, []));
                }
            }
        }

        All = all;
    }

    public List<Cause> All { get; }

    /// <summary>Whether an element, as analysed, reaches the threshold when all is mended except these.</summary>
    public bool Reaches(int element, params IEnumerable<Cause> unmended)
    {
        HashSet<(int Element, int? Relationship, StandingReason? Of)> open = [.. unmended.Select(cause => cause.Key)];
        return Holds(element, open, [])
            && _model.AncestorsOf(element).SelectMany(ancestor => _model.Contexts[ancestor])
                .Where(r => _model.Elements[_model.ToElement[r]] is Assumption or Context)
                .All(r => Contributes(r, open, []));
    }

    /// <summary>The first of the smallest sets that keep the element down, as ids.</summary>
    public string[] SmallestFor(int element)
    {
        // What does not matter by itself to an element need not be tried.
        Cause[] relevant = [.. All.Where(cause => Concerns(cause, element))];
        for (int size = 1; size <= relevant.Length; size++)
        {
            string[]? best = SetsOf(relevant, size, 0)
                .Where(set => !Reaches(element, set))
                .Select(set => set.Select(cause => _model.Elements[cause.Element].Id).Order(StringComparer.Ordinal).ToArray())
                .Order(StringLists.Comparer)
                .FirstOrDefault();
            if (best is not null)
            {
                return best;
            }
        }

        return [];
    }

    private bool Concerns(Cause cause, int element) =>
        _model.ReachesThroughSupport(cause.Element, element, _circumstances.CountsClaimPoints)
        || (cause.Relationship is not null && _model.AncestorsOf(element).Contains(cause.Element));

    private static IEnumerable<Cause[]> SetsOf(Cause[] causes, int size, int first)
    {
        if (size == 0)
        {
            yield return [];
            yield break;
        }

        for (int i = first; i <= causes.Length - size; i++)
        {
            foreach (Cause[] rest in SetsOf(causes, size - 1, i + 1))
            {
                yield return [causes[i], .. rest];
            }
        }
    }

    // On what is circular this stops: it is decided by itself.
    private bool Holds(int x, HashSet<(int Element, int? Relationship, StandingReason? Of)> open, Dictionary<int, bool> known)
    {
        if (known.TryGetValue(x, out bool holds))
        {
            return holds;
        }

        holds = !open.Contains((x, null, StandingReason.Challenged)) && !open.Contains((x, null, StandingReason.Confidence)) && !open.Contains((x, null, null))
            && ArgumentsOf(x, null).All(root => Holds(root, open, known));
        if (holds && !_suppositions.Restored.Contains(x) && !_suppositions.Failed.Contains(x) && !_cycles.IsCircular(x))
        {
            int[] supports = _model.Supports[x];
            int needed = supports.Length == 0 || IsDecidedByItself(x) ? 0 : ((SupportableElement)_model.Elements[x]).Requirement.NeededOf(supports.Length);
            holds = supports.Count(r => Contributes(r, open, known)) >= needed && _model.Contexts[x].All(r => Contributes(r, open, known));
        }

        return known[x] = holds;
    }

    private bool Contributes(int relationship, HashSet<(int Element, int? Relationship, StandingReason? Of)> open, Dictionary<int, bool> known) =>
        !open.Contains((_model.From[relationship], relationship, StandingReason.Challenged))
        && !open.Contains((_model.From[relationship], relationship, StandingReason.Confidence))
        && Holds(_model.ToElement[relationship], open, known)
        && ArgumentsOf(_model.From[relationship], relationship).All(root => Holds(root, open, known));

    private IEnumerable<ClaimPoint> PointsOf(int owner, int? relationship) => _circumstances.CountsClaimPoints
        ? _model.Elements[owner].ClaimPoints.Where(point => _model.RootOf(point) >= 0
            && (relationship is { } r ? point.On.Contains(_model.Elements[_model.ToElement[r]].Id) : point.On.Count == 0))
        : [];

    private bool IsCircularlyConfident(int owner, int? relationship) =>
        PointsOf(owner, relationship).Any(point => _model.Confidence.RestsOn(_model.RootOf(point), owner));

    private IEnumerable<int> ArgumentsOf(int owner, int? relationship) =>
        PointsOf(owner, relationship).Select(_model.RootOf).Where(root => !_model.Confidence.RestsOn(root, owner));

    private bool IsDecidedByItself(int x) =>
        _suppositions.Failed.Contains(x) || _suppositions.Restored.Contains(x) || _cycles.IsCircular(x)
        || _model.Supports[x].Length == 0
        || ((SupportableElement)_model.Elements[x]).Requirement.NeededOf(_model.Supports[x].Length) > _model.Supports[x].Length;

    private Standing OwnOf(int x)
    {
        bool asArgued = _circumstances.Baseline == Baseline.AsArgued;
        return ReasonOf(x) switch
        {
            StandingReason.Failed or StandingReason.Circular or StandingReason.TooFewSupporters or StandingReason.Expired => Standing.Unsupported,
            StandingReason.Restored or StandingReason.Available or StandingReason.TakenAsAvailable or StandingReason.Stated or StandingReason.TakenToHold =>
                Standing.Supported,
            StandingReason.Planned => _circumstances.Baseline == Baseline.AsPlanned || asArgued ? Standing.Supported : Standing.Unsupported,
            StandingReason.Disputed => Standing.InDoubt,
            _ => Standing.Unsupported,
        };
    }

    /// <summary>What is the matter with an element by itself.</summary>
    public StandingReason ReasonOf(int x)
    {
        bool asArgued = _circumstances.Baseline == Baseline.AsArgued;
        if (_suppositions.Failed.Contains(x) || _suppositions.Restored.Contains(x))
        {
            return _suppositions.Failed.Contains(x) ? StandingReason.Failed : StandingReason.Restored;
        }

        if (_cycles.IsCircular(x))
        {
            return StandingReason.Circular;
        }

        switch (_model.Elements[x])
        {
            case Evidence { Expires: { } last } when !asArgued && last < _circumstances.Date:
            case Assumption { Expires: { } end } when !asArgued && end < _circumstances.Date:
                return StandingReason.Expired;
            case Evidence { State: null }:
                return StandingReason.TakenAsAvailable;
            case Evidence { State: EvidenceState.Available }:
                return StandingReason.Available;
            case Evidence evidence:
                return asArgued ? StandingReason.TakenToHold : Enum.Parse<StandingReason>(evidence.State.ToString()!);
            case Assumption { State: AssumptionState.Holds } or Context or Justification:
                return StandingReason.Stated;
            case Assumption assumption:
                return asArgued ? StandingReason.TakenToHold : Enum.Parse<StandingReason>(assumption.State.ToString());
            default:
                return _model.Supports[x].Length > 0 ? StandingReason.TooFewSupporters : asArgued ? StandingReason.TakenToHold : StandingReason.Undeveloped;
        }
    }

    private void AddChallenged(List<Cause> all, int element, int? relationship, int[] challenges)
    {
        ChallengeEffect worst = challenges.Length == 0 ? ChallengeEffect.None : challenges.Max(_standings.EffectOf);
        ChallengeEffect least = _threshold == Standing.Supported ? ChallengeEffect.LeavesInDoubt : ChallengeEffect.Defeats;
        if (worst >= least)
        {
            int[] challengers = [.. challenges.Where(challenge => _standings.EffectOf(challenge) >= least)
                .Select(challenge => _model.From[challenge]).Distinct()];
            all.Add(new(element, relationship, worst == ChallengeEffect.Defeats ? StandingReason.Defeated : StandingReason.Challenged, challengers));
        }
    }

    /// <summary>One thing that can be mended: an element by itself, or the challenges of an element or relationship.</summary>
    internal sealed record Cause(int Element, int? Relationship, StandingReason Reason, int[] Challengers)
    {
        public (int Element, int? Relationship, StandingReason? Of) Key => (
            Element,
            Relationship,
            Reason is StandingReason.Defeated or StandingReason.Challenged ? StandingReason.Challenged
                : Reason == StandingReason.Confidence ? StandingReason.Confidence
                : null);
    }
}
