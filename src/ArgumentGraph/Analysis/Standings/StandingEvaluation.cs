using ArgumentGraph.Model;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Analysis.Standings;

/// <summary>
/// The standing of every element in a situation: one ascending pass over the argument's arrays, linear in elements and relationships.
/// </summary>
/// <remarks>
/// Standings propagate by minimum and maximum over their order, so that sharing cannot distort them. Challenges follow the GSN Community Standard v3, 1:6,
/// decided challengers first. What is on a cycle is unsupported; a challenge on a cycle with what it challenges cannot be decided, and stays open.
/// </remarks>
internal sealed class StandingEvaluation
{
    private readonly ArgumentStructure _structure;
    private readonly Supposition[]? _suppositions;
    private readonly IReadOnlySet<int>? _rejected;
    private readonly ClaimPointTable? _counted; // null where claim points do not count
    private Standing[]? _inherited;
    private bool[]? _isOpen;

    /// <param name="argument">The argument.</param>
    /// <param name="setting">The setting.</param>
    /// <param name="suppositions">For each element, by number, what is supposed of it; null where nothing is supposed of any.</param>
    /// <param name="rejected">The numbers of relationships that are taken not to hold: what they contribute is unsupported, and a challenge has no effect.
    /// Null where there are none.</param>
    public StandingEvaluation(Argument argument, Setting setting, Supposition[]? suppositions = null, IReadOnlySet<int>? rejected = null)
    {
        _structure = argument.Structure;
        Setting = setting;
        _suppositions = suppositions;
        _rejected = rejected;
        _counted = setting.CountsClaimPoints && _structure.ClaimPoints.Count > 0 ? _structure.ClaimPoints : null;
        Standings = new Standing[_structure.ElementCount];
        Effects = new ChallengeEffect[_structure.Challenges.Count];
        for (int number = 0; number < Standings.Length; number++)
        {
            Judge(number);
        }
    }

    public Setting Setting { get; private set; }

    /// <summary>By number. What is stated above an element does not weigh here: see <see cref="Analysed"/>.</summary>
    public Standing[] Standings { get; }

    /// <summary>By challenge.</summary>
    public ChallengeEffect[] Effects { get; }

    /// <summary>The standing of an element when it is analysed: with the assumptions and contexts stated at its ancestors.</summary>
    public Standing Analysed(int number)
    {
        _inherited ??= Inherit();
        return Min(Standings[number], _inherited.Length == 0 ? Standing.Supported : _inherited[number]);
    }

    /// <summary>
    /// Judges another day, looking only at what depends on the elements whose own standing may be another on it: in the order of judgement, as far as
    /// something changes.
    /// </summary>
    /// <param name="day">The day.</param>
    /// <param name="numbers">All elements whose own standing may be another on that day than on the day that was judged last.</param>
    public void MoveTo(DateOnly day, IEnumerable<int> numbers)
    {
        Setting = Setting with { Date = day };
        var open = new PriorityQueue<int, int>();
        _isOpen ??= new bool[Standings.Length];
        foreach (int number in numbers)
        {
            Open(number);
        }

        while (open.TryDequeue(out int number, out _))
        {
            _isOpen[number] = false;
            if (!Judge(number))
            {
                continue;
            }

            OpenAll(_structure.Supported[number]);
            OpenAll(_structure.ContextUsers[number]);
            foreach (int challenge in _structure.Challenges.ByChallenger(number))
            {
                Open(_structure.Challenges.Owners[challenge]);
            }

            if (_counted is not null)
            {
                foreach (int owner in _counted.OwnersOf(number))
                {
                    Open(owner);
                }
            }

            // What a context hands down is worked out anew when it is asked for.
            bool mayHandDown = _counted is not null || _structure.ContextUsers.CountOf(number) > 0 || _structure.Challenges.OwnedBy(number).Length > 0;
            _inherited = mayHandDown ? null : _inherited;
        }

        void OpenAll(ReadOnlySpan<int> others)
        {
            foreach (int number in others)
            {
                Open(number);
            }
        }

        void Open(int number)
        {
            if (!_isOpen[number])
            {
                _isOpen[number] = true;
                open.Enqueue(number, number);
            }
        }
    }

    public Supposition SuppositionOf(int number) => _suppositions is null ? Supposition.None : _suppositions[number];

    /// <summary>What a supporter contributes: its standing, as far as the relationship to it is not challenged.</summary>
    /// <param name="position">A position in the rows of supporters, which is the relationship's number.</param>
    public Standing OfSupport(int position) => Contribution(_structure.Supporters.Items[position], position);

    /// <summary>What a context, assumption or justification contributes: its standing, as far as the relationship to it is not challenged.</summary>
    /// <param name="position">A position in the rows of contexts.</param>
    public Standing OfContext(int position) => Contribution(_structure.Contexts.Items[position], _structure.ContextRelationship(position));

    /// <summary>What the element's supporters give, by its requirement: the k-th greatest.</summary>
    public Standing OfSupporters(int number)
    {
        int first = _structure.Supporters.Starts[number];
        int end = _structure.Supporters.Starts[number + 1];
        int needed = ((SupportableElement)_structure.Elements[number]).Requirement.NeededOf(end - first);
        int supported = 0;
        int inDoubtOrMore = 0;
        for (int position = first; position < end; position++)
        {
            Standing standing = OfSupport(position);
            supported += standing == Standing.Supported ? 1 : 0;
            inDoubtOrMore += standing != Standing.Unsupported ? 1 : 0;
        }

        return supported >= needed ? Standing.Supported : inDoubtOrMore >= needed ? Standing.InDoubt : Standing.Unsupported;
    }

    /// <summary>What evidence, an assumption, or an element without supporters is by itself.</summary>
    public Standing OfItself(int number) => Setting.OwnStandingOf(_structure.Elements[number]);

    /// <summary>Whether the element needs itself, directly or through others; where challenges are ignored, without them.</summary>
    public bool IsCircular(int number) => (Setting.IgnoresChallenges ? _structure.IsCircularInSupport : _structure.IsCircular)[number];

    /// <summary>Whether the element is evidence that is no longer relied on, so that its challenges have no effect.</summary>
    public bool IsWithdrawn(int number) =>
        _structure.Elements[number] is Evidence evidence
        && Setting.StateOf(evidence) == EvidenceState.Withdrawn
        && SuppositionOf(number) != Supposition.Restored;

    private static Standing Min(Standing left, Standing right) => left < right ? left : right;

    /// <summary>The claim points on the element itself that count.</summary>
    public ReadOnlySpan<int> PointsOnElement(int number) => _counted is null ? [] : _counted.OnElement(number);

    /// <summary>The claim points on a relationship that count.</summary>
    public ReadOnlySpan<int> PointsOnRelationship(int relationship) => _counted is null ? [] : _counted.OnRelationship(relationship);

    /// <summary>How high what a claim point is about can stand: as high as the root of its argument; supported where there is none.</summary>
    public Standing OfPoint(int point)
    {
        PlacedClaimPoint placed = _structure.ClaimPoints[point];
        return placed.IsCircular ? Standing.Unsupported : placed.Root < 0 ? Standing.Supported : Standings[placed.Root];
    }

    private bool IsRejected(int relationship) => _rejected is not null && _rejected.Contains(relationship);

    private Standing Contribution(int element, int relationship) =>
        IsRejected(relationship)
            ? Standing.Unsupported
            : AtMost(Cap(Standings[element], _structure.Challenges.OnRelationship(relationship)), PointsOnRelationship(relationship));

    private Standing OwnStanding(int number) => SuppositionOf(number) switch
    {
        Supposition.Failed => Standing.Unsupported,
        Supposition.Restored => Standing.Supported,
        Supposition.Doubted => Min(Standing.InDoubt, ByContent(number)),
        _ => ByContent(number),
    };

    // What an element is for what it says and rests on, without what is supposed of it.
    private Standing ByContent(int number)
    {
        if (IsCircular(number))
        {
            return Standing.Unsupported;
        }

        if (_structure.Kinds[number] is not (ElementKind.Goal or ElementKind.Strategy or ElementKind.Claim))
        {
            return OfItself(number);
        }

        Standing standing = _structure.Supporters.CountOf(number) == 0 ? OfItself(number) : OfSupporters(number);
        for (int position = _structure.Contexts.Starts[number]; position < _structure.Contexts.Starts[number + 1]; position++)
        {
            standing = Min(standing, OfContext(position));
        }

        return standing;
    }

    private Standing Cap(Standing standing, ReadOnlySpan<int> challenges)
    {
        foreach (int challenge in challenges)
        {
            standing = Effects[challenge] switch
            {
                ChallengeEffect.Defeats => Standing.Unsupported,
                ChallengeEffect.LeavesInDoubt => Min(standing, Standing.InDoubt),
                _ => standing,
            };
        }

        return standing;
    }

    private Standing AtMost(Standing standing, ReadOnlySpan<int> points)
    {
        foreach (int point in points)
        {
            standing = Min(standing, OfPoint(point));
        }

        return standing;
    }

    // Whether anything is another now than it was: the standing, or the effect of a challenge, on which that of others may depend.
    private bool Judge(int number)
    {
        bool isOther = DecideChallengesOwnedBy(number);
        Standing standing = AtMost(Cap(OwnStanding(number), _structure.Challenges.OnElement(number)), PointsOnElement(number));
        isOther |= Standings[number] != standing;
        Standings[number] = standing;
        return isOther;
    }

    // Challenges come before what they challenge, and challengers have been judged.
    private bool DecideChallengesOwnedBy(int number)
    {
        bool isOther = false;
        foreach (int challenge in _structure.Challenges.OwnedBy(number))
        {
            ChallengeEffect effect = Setting.IgnoresChallenges ? ChallengeEffect.None : Decide(challenge);
            isOther |= Effects[challenge] != effect;
            Effects[challenge] = effect;
        }

        return isOther;
    }

    private ChallengeEffect Decide(int challenge)
    {
        int challenger = _structure.Challenges.Challengers[challenge];
        int relationship = _structure.ChallengeRelationship(challenge);
        ReadOnlySpan<int> challengesOfIt = _structure.Challenges.OnRelationship(relationship);
        bool isCircular = _structure.IsCircularChallenge(challenge);
        if (IsRejected(relationship)
            || IsWithdrawn(challenger)
            || Contains(challengesOfIt, ChallengeEffect.Defeats)
            || (!isCircular && Contains(_structure.Challenges.OnElement(challenger), ChallengeEffect.Defeats)))
        {
            return ChallengeEffect.None;
        }

        return !isCircular && Standings[challenger] == Standing.Supported && !Contains(challengesOfIt, ChallengeEffect.LeavesInDoubt)
            ? ChallengeEffect.Defeats
            : ChallengeEffect.LeavesInDoubt;
    }

    private bool Contains(ReadOnlySpan<int> challenges, ChallengeEffect effect)
    {
        foreach (int challenge in challenges)
        {
            if (Effects[challenge] == effect)
            {
                return true;
            }
        }

        return false;
    }

    // For each element the least of what its ancestors assume or frame; empty where all of that is supported. Justifications are local.
    // Lower values first: each element is reached once for each value at most, in cycles too.
    private Standing[] Inherit()
    {
        Standing[] inherited = [];
        var open = new Stack<int>();
        foreach (Standing value in (ReadOnlySpan<Standing>)[Standing.Unsupported, Standing.InDoubt])
        {
            for (int number = 0; number < Standings.Length; number++)
            {
                for (int position = _structure.Contexts.Starts[number]; position < _structure.Contexts.Starts[number + 1]; position++)
                {
                    if (_structure.Kinds[_structure.Contexts.Items[position]].IsHandedDown() && OfContext(position) == value)
                    {
                        open.Push(number);
                        break;
                    }
                }
            }

            if (open.Count > 0 && inherited.Length == 0)
            {
                inherited = new Standing[Standings.Length];
                Array.Fill(inherited, Standing.Supported);
            }

            while (open.TryPop(out int number))
            {
                foreach (int supporter in _structure.Supporters[number])
                {
                    if (inherited[supporter] > value)
                    {
                        inherited[supporter] = value;
                        open.Push(supporter);
                    }
                }
            }
        }

        return inherited;
    }
}
