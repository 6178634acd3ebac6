namespace ArgumentGraph.Tests.Analysis.Oracle;

/// <summary>An argument as two plain lists, read through the public surface alone, with the look-ups that the reference evaluator needs.</summary>
internal sealed class ReferenceModel
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<Relationship, int> _relationshipNumbers = [];
    private ReferenceCycles? _confidence;

    public ReferenceModel(IEnumerable<Element> elements, IEnumerable<Relationship> relationships)
    {
        Elements = [.. elements];
        Relationships = [.. relationships];
        for (int x = 0; x < Elements.Length; x++)
        {
            _numbers.Add(Elements[x].Id, x);
        }

        for (int r = 0; r < Relationships.Length; r++)
        {
            _relationshipNumbers.Add(Relationships[r], r);
        }

        From = [.. Relationships.Select(relationship => NumberOf(relationship.From))];
        ToElement = [.. Relationships.Select(relationship => relationship.To.ElementId is { } id ? NumberOf(id) : -1)];
        ToRelationship = [.. Relationships.Select(relationship => relationship.To.Relationship is { } inner ? NumberOf(inner) : -1)];
        Supports = PerElement(RelationshipKind.SupportedBy);
        Contexts = PerElement(RelationshipKind.InContextOf);
        int[] challenges = [.. Enumerable.Range(0, Relationships.Length).Where(r => Relationships[r].Kind == RelationshipKind.Challenges)];
        ChallengesOnElement = [.. Enumerable.Range(0, Elements.Length).Select(x => challenges.Where(r => ToElement[r] == x).ToArray())];
        ChallengesOnRelationship = [.. Enumerable.Range(0, Relationships.Length).Select(of => challenges.Where(r => ToRelationship[r] == of).ToArray())];
        Challenges = challenges;
        Pathways = FindPathways();
    }

    public ReferenceModel(Argument argument)
        : this(argument.Elements, argument.Relationships)
    {
    }

    public Element[] Elements { get; }

    public Relationship[] Relationships { get; }

    public int[] From { get; }

    /// <summary>By relationship: the element it points at, or -1.</summary>
    public int[] ToElement { get; }

    /// <summary>By relationship: the relationship it points at, or -1.</summary>
    public int[] ToRelationship { get; }

    /// <summary>By element: the SupportedBy relationships written in it.</summary>
    public int[][] Supports { get; }

    /// <summary>By element: the InContextOf relationships written in it.</summary>
    public int[][] Contexts { get; }

    public int[] Challenges { get; }

    public int[][] ChallengesOnElement { get; }

    public int[][] ChallengesOnRelationship { get; }

    /// <summary>In the author's order.</summary>
    public int[] Pathways { get; }

    /// <summary>In the author's order.</summary>
    public int[] Roots => [.. Enumerable.Range(0, Elements.Length).Where(x =>
        Elements[x] is SupportableElement
        && !Enumerable.Range(0, Relationships.Length).Any(r => Relationships[r].Kind == RelationshipKind.SupportedBy && ToElement[r] == x)
        && !Challenges.Any(r => From[r] == x)
        && !Enumerable.Range(0, Elements.Length).Any(owner =>
            Elements[owner].ClaimPoints.Any(point => RootOf(point) == x) && !Confidence.RestsOn(x, owner)))];

    /// <summary>What needs what, claim points included.</summary>
    public ReferenceCycles Confidence => _confidence ??= new ReferenceCycles(this, withChallenges: true, withPoints: true);

    /// <summary>The goal or claim at the top of a claim point's argument, or -1.</summary>
    public int RootOf(ClaimPoint point) =>
        point.Argument is { } id && Contains(id) && Elements[NumberOf(id)] is (Goal or Claim) ? NumberOf(point.Argument!) : -1;

    public int NumberOf(string id) => _numbers[id];

    public int NumberOf(Relationship relationship) => _relationshipNumbers[relationship];

    public bool Contains(string id) => _numbers.ContainsKey(id);

    /// <summary>The element in whose judgement a challenge counts.</summary>
    public int OwnerOf(int challenge)
    {
        if (ToElement[challenge] >= 0)
        {
            return ToElement[challenge];
        }

        int target = ToRelationship[challenge];
        return Relationships[target].Kind == RelationshipKind.Challenges ? OwnerOf(target) : From[target];
    }

    /// <summary>The ancestors through support: all that the element supports, directly or not; itself where it is on a cycle of support.</summary>
    public HashSet<int> AncestorsOf(int element)
    {
        var found = new HashSet<int>();
        var open = new Stack<int>([element]);
        while (open.TryPop(out int below))
        {
            for (int r = 0; r < Relationships.Length; r++)
            {
                if (Relationships[r].Kind == RelationshipKind.SupportedBy && ToElement[r] == below && found.Add(From[r]))
                {
                    open.Push(From[r]);
                }
            }
        }

        return found;
    }

    /// <summary>Whether the element rests on the other through support and context alone, what it inherits included; an element does on itself.</summary>
    public bool ReachesThroughSupport(int element, int target, bool countsClaimPoints = false)
    {
        var found = new HashSet<int> { target };
        var open = new Stack<int>([target]);
        foreach (int ancestor in AncestorsOf(target))
        {
            foreach (int r in Contexts[ancestor].Where(r => Elements[ToElement[r]] is Assumption or Context))
            {
                foreach (int number in countsClaimPoints ? ArgumentsOn(r).Append(ToElement[r]) : [ToElement[r]])
                {
                    if (found.Add(number))
                    {
                        open.Push(number);
                    }
                }
            }
        }

        while (open.TryPop(out int above))
        {
            IEnumerable<int> confidence = countsClaimPoints ? ArgumentsOf(above, _ => true) : [];
            foreach (int number in Supports[above].Concat(Contexts[above]).Select(r => ToElement[r]).Concat(confidence))
            {
                if (found.Add(number))
                {
                    open.Push(number);
                }
            }
        }

        return found.Contains(element);
    }

    /// <summary>Whether the target rests on the element in any way: through support, context and challenges, what it inherits included.</summary>
    public bool ReachesThroughAnything(int element, int target, bool ignoresChallenges, bool countsClaimPoints = false)
    {
        var found = new HashSet<int>();
        var open = new Stack<int>();
        void Visit(int x)
        {
            if (found.Add(x))
            {
                open.Push(x);
            }
        }

        void VisitChallengersOf(int relationship)
        {
            foreach (int challenge in ChallengesOnRelationship[relationship])
            {
                Visit(From[challenge]);
                VisitChallengersOf(challenge);
            }
        }

        Visit(target);
        foreach (int r in AncestorsOf(target).SelectMany(ancestor => Contexts[ancestor]).Where(r => Elements[ToElement[r]] is Assumption or Context))
        {
            Visit(ToElement[r]);
            foreach (int root in countsClaimPoints ? ArgumentsOn(r) : [])
            {
                Visit(root);
            }

            if (!ignoresChallenges)
            {
                VisitChallengersOf(r);
            }
        }

        while (open.TryPop(out int above))
        {
            foreach (int r in Supports[above].Concat(Contexts[above]))
            {
                Visit(ToElement[r]);
                if (!ignoresChallenges)
                {
                    VisitChallengersOf(r);
                }
            }

            foreach (int root in countsClaimPoints ? ArgumentsOf(above, _ => true) : [])
            {
                Visit(root);
            }

            foreach (int challenge in ignoresChallenges ? [] : ChallengesOnElement[above])
            {
                Visit(From[challenge]);
                VisitChallengersOf(challenge);
            }
        }

        return found.Contains(element);
    }

    /// <summary>The model without an element, its relationships, and the challenges of these.</summary>
    public ReferenceModel Without(string id) =>
        new(
            Elements.Where(element => element.Id != id).Select(element => PointsWithout(element, id)),
            Relationships.Where(relationship => !Mentions(relationship, id)));

    private static Element PointsWithout(Element element, string id) => element with
    {
        ClaimPoints =
        [
            .. element.ClaimPoints.Where(point => point.On.Count == 0 || point.On.Any(each => each != id))
                .Select(point => point with { On = [.. point.On.Where(each => each != id)], Argument = point.Argument == id ? null : point.Argument }),
        ],
    };

    /// <summary>The model with one more element, last, and with more relationships, each last in its element.</summary>
    public ReferenceModel With(Element element, IEnumerable<Relationship> relationships) => new(Elements.Append(element), Relationships.Concat(relationships));

    /// <summary>Whether a relationship, or one that it is about, joins the element.</summary>
    public static bool Mentions(Relationship relationship, string id) =>
        relationship.From == id || relationship.To.ElementId == id || (relationship.To.Relationship is { } inner && Mentions(inner, id));

    // The arguments of claim points of an element that are not circular.
    private IEnumerable<int> ArgumentsOf(int owner, Func<ClaimPoint, bool> isMeant) =>
        Elements[owner].ClaimPoints.Where(isMeant).Select(RootOf).Where(root => root >= 0 && !Confidence.RestsOn(root, owner));

    private IEnumerable<int> ArgumentsOn(int relationship) =>
        ArgumentsOf(From[relationship], point => point.On.Contains(Elements[ToElement[relationship]].Id));

    private int[] FindPathways()
    {
        int[] marked = [.. Enumerable.Range(0, Elements.Length).Where(x => Elements[x] is Goal { IsPathway: true })];
        int[] goals = [.. Roots.Where(x => Elements[x] is Goal)];
        return marked.Length > 0 ? marked : goals.Length > 0 ? goals : [.. Roots.Where(x => Elements[x] is Claim)];
    }

    private int[][] PerElement(RelationshipKind kind) =>
        [.. Enumerable.Range(0, Elements.Length).Select(x =>
            Enumerable.Range(0, Relationships.Length).Where(r => Relationships[r].Kind == kind && From[r] == x).ToArray())];
}
