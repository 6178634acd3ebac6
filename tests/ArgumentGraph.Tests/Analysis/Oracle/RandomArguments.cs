namespace ArgumentGraph.Tests.Analysis.Oracle;

/// <summary>What a random argument is to contain.</summary>
internal sealed record RandomShape
{
    /// <summary>The largest number of evidence, assumptions and fallible strategies together.</summary>
    public int MaximumBasic { get; init; } = 9;

    /// <summary>Chance that an item of evidence or an assumption is something else than available or holding.</summary>
    public double Flaws { get; init; } = 0.15;

    /// <summary>The largest number of challenges.</summary>
    public int MaximumChallenges { get; init; } = 5;

    /// <summary>Chance that there are relationships that close cycles.</summary>
    public double Cycles { get; init; } = 0.15;

    /// <summary>Chance that an element supports one more.</summary>
    public double Sharing { get; init; } = 0.35;

    public static RandomShape Plain { get; } = new() { Flaws = 0, MaximumChallenges = 0, Cycles = 0 };

    public static RandomShape Mixed { get; } = new();

    public static RandomShape Challenged { get; } = new() { Flaws = 0.05, MaximumChallenges = 9, Cycles = 0 };

    public static RandomShape Large { get; } = new() { MaximumBasic = 12, Flaws = 0.05, MaximumChallenges = 3, Cycles = 0.05 };

    /// <summary>Everything in turn; the plain and the challenged more often, because their functions are the richest.</summary>
    public static RandomShape ForSeed(int seed) => (seed % 8) switch
    {
        0 or 1 => Plain,
        2 or 3 or 4 => Challenged,
        5 => Large,
        _ => Mixed,
    };
}

/// <summary>Makes small arguments that have everything in them. The same seed gives the same argument, everywhere.</summary>
internal sealed class RandomArguments
{
    public static readonly DateOnly Today = new(2026, 11, 1);

    private readonly Random _random;
    private readonly Random _ofSteps;
    private readonly Random _ofPoints;
    private readonly RandomShape _shape;
    private readonly List<Element> _elements = [];
    private readonly List<Relationship> _relationships = [];

    private RandomArguments(int seed, RandomShape shape)
    {
        _random = new Random(seed);
        _ofSteps = new Random(~seed);
        _ofPoints = new Random(seed ^ 0x7E57);
        _shape = shape;
    }

    public static Argument Make(int seed, RandomShape? shape = null) => new RandomArguments(seed, shape ?? RandomShape.ForSeed(seed)).Make();

    /// <summary>An argument of these elements and relationships, in this order, cycles and all.</summary>
    public static Argument Assemble(IEnumerable<Element> elements, IEnumerable<Relationship> relationships, string title = "Random") =>
        new ArgumentBuilder(title).Build().Edit(edit =>
        {
            foreach (Element element in elements)
            {
                edit.Add(element);
            }

            foreach (Relationship relationship in relationships)
            {
                edit.Connect(relationship);
            }
        });

    // Elements are made from the top down: what an element needs comes after it, unless a cycle is asked for.
    private Argument Make()
    {
        string[] ids = [.. Enumerable.Range(0, 60).Select(i => $"{(char)('a' + (i % 26))}{i / 26}")];
        _random.Shuffle(ids);
        var nextId = new Queue<string>(ids);
        int upper = _random.Next(2, 9);
        int basic = _random.Next(2, _shape.MaximumBasic + 1);
        int contexts = _random.Next(0, 3);
        var kinds = new List<Func<string, Element>>();
        for (int i = 0; i < upper; i++)
        {
            kinds.Add(i == 0 ? MakeGoal : OneOf<Func<string, Element>>(MakeGoal, MakeGoal, MakeStrategy, MakeClaim, MakeClaim));
        }

        int fallible = 0;
        for (int i = 0; i < basic; i++)
        {
            double draw = _random.NextDouble();
            bool isStrategy = draw < 0.12;
            kinds.Insert(
                _random.Next(isStrategy ? 1 : Math.Min(2, kinds.Count), kinds.Count + 1),
                isStrategy ? MakeFallibleStrategy : draw < 0.3 ? MakeAssumption : MakeEvidence);
            fallible += isStrategy ? 1 : 0;
        }

        for (int i = 0; i < contexts; i++)
        {
            kinds.Insert(_random.Next(1, kinds.Count + 1), Chance(0.6) ? id => WithTags(new Context(id, "…")) : id => WithTags(new Justification(id, "…")));
        }

        _elements.AddRange(kinds.Select(make => make(nextId.Dequeue())));
        ConnectDownwards();
        AddChallenges();
        if (Chance(_shape.Cycles))
        {
            CloseCycles();
        }

        int[] order = [.. Enumerable.Range(0, _elements.Count)];
        Relationship[] relationships = [.. _relationships];
        _random.Shuffle(order);
        ShuffleKeepingTargetsFirst(relationships);
        string[] taken = [.. _elements.Select(element => element.Id)];
        Element[] elements = [.. order.Select(i => _ofSteps.Next(3) == 0 ? RandomSteps.Changed(_elements[i], taken, _ofSteps) : _elements[i])];
        return Assemble(RandomPoints.Within(elements, relationships, _ofPoints), relationships);
    }

    private void ConnectDownwards()
    {
        for (int below = 1; below < _elements.Count; below++)
        {
            bool frames = _elements[below] is Context or Assumption or Justification;
            int[] above = [.. Enumerable.Range(0, below).Where(i => _elements[i] is SupportableElement)];
            int parents = Chance(frames ? 0.1 : 0.06) ? 0 : 1;
            while (parents > 0 && parents < 4 && Chance(_shape.Sharing))
            {
                parents++;
            }

            // Leaning to what is near makes arguments deep.
            for (int i = 0; i < parents; i++)
            {
                int from = above[Chance(0.5) ? _random.Next(above.Length) : _random.Next(above.Length / 2, above.Length)];
                Connect(frames
                    ? Relationship.InContextOf(_elements[from].Id, _elements[below].Id)
                    : Relationship.SupportedBy(_elements[from].Id, _elements[below].Id));
            }
        }
    }

    private void AddChallenges()
    {
        int count = _random.Next(0, _shape.MaximumChallenges + 1);
        for (int i = 0; i < count; i++)
        {
            int[] challengers = [.. Enumerable.Range(1, _elements.Count - 1).Where(x => _elements[x] is Goal or Claim or Evidence)];
            if (challengers.Length == 0)
            {
                return;
            }

            int from = challengers[_random.Next(challengers.Length)];
            RelationshipTarget? target = null;
            for (int attempt = 0; attempt < 8 && target is null; attempt++)
            {
                // Half of the challenges answer others, where there are any.
                RelationshipTarget candidate = PickTarget(from);
                target = OwnerOf(candidate) < from && Depth(candidate) < 4 ? candidate : null;
            }

            if (target is not null)
            {
                Connect(Relationship.Challenges(_elements[from].Id, target));
            }
        }
    }

    private RelationshipTarget PickTarget(int from)
    {
        Relationship[] challenges = [.. _relationships.Where(relationship => relationship.Kind == RelationshipKind.Challenges)];
        if (challenges.Length > 0 && Chance(0.5))
        {
            Relationship challenge = challenges[_random.Next(challenges.Length)];
            return Chance(0.5) ? challenge : challenge.From;
        }

        return _relationships.Count > 0 && Chance(0.4) ? _relationships[_random.Next(_relationships.Count)] : _elements[_random.Next(0, from)].Id;
    }

    private void CloseCycles()
    {
        int count = _random.Next(1, 3);
        for (int i = 0; i < count; i++)
        {
            Element from = _elements[_random.Next(_elements.Count)];
            Element to = _elements[_random.Next(_elements.Count)];
            if (Chance(0.5) && from is SupportableElement && to is SupportableElement or Evidence)
            {
                Connect(Relationship.SupportedBy(from.Id, to.Id));
            }
            else if (from is Goal or Claim or Evidence)
            {
                Connect(Relationship.Challenges(from.Id, _relationships.Count > 0 && Chance(0.4) ? _relationships[_random.Next(_relationships.Count)] : to.Id));
            }
        }
    }

    private void Connect(Relationship relationship)
    {
        if (!_relationships.Contains(relationship))
        {
            _relationships.Add(relationship);
        }
    }

    private int OwnerOf(RelationshipTarget target) =>
        target.Relationship is not { } inner ? NumberOf(target.ElementId!)
        : inner.Kind == RelationshipKind.Challenges ? OwnerOf(inner.To)
        : NumberOf(inner.From);

    private static int Depth(RelationshipTarget target) => target.Relationship is { } inner ? 1 + Depth(inner.To) : 0;

    private int NumberOf(string id) => _elements.FindIndex(element => element.Id == id);

    // The editor wants a challenged relationship to be there before its challenge.
    private void ShuffleKeepingTargetsFirst(Relationship[] relationships)
    {
        _random.Shuffle(relationships);
        Relationship[] sorted = [.. relationships.OrderBy(relationship => Depth(relationship.To))];
        sorted.CopyTo(relationships, 0);
    }

    private Goal MakeGoal(string id) =>
        WithTags(new Goal(id, "…") { IsPathway = Chance(0.5), Requirement = SomeRequirement(), IsUndeveloped = Chance(0.1) });

    private Strategy MakeStrategy(string id) => WithTags(new Strategy(id, "…") { Requirement = SomeRequirement() });

    private Strategy MakeFallibleStrategy(string id) => MakeStrategy(id) with { Likelihood = Likelihood.FromDoubt(0.125) };

    private Claim MakeClaim(string id) => WithTags(new Claim(id, "…") { Requirement = SomeRequirement() });

    private Evidence MakeEvidence(string id) => WithTags(new Evidence(id, "…")
    {
        State = Chance(_shape.Flaws)
            ? OneOf(
                EvidenceState.Planned, EvidenceState.Planned, EvidenceState.Missing, EvidenceState.Disputed, EvidenceState.Disputed, EvidenceState.Withdrawn)
            : Chance(0.5) ? EvidenceState.Available : null,
        Expires = SomeDay(),
        Source = Chance(0.2) ? OneOf("wiki", "lab") : null,
        Subject = Chance(0.2) ? OneOf("model 1", "model 2") : null,
        Likelihood = Chance(0.3) ? Likelihood.FromProbability(0.75) : null,
    });

    private Assumption MakeAssumption(string id) => WithTags(new Assumption(id, "…")
    {
        State = Chance(_shape.Flaws) ? OneOf(AssumptionState.Disputed, AssumptionState.Invalid) : AssumptionState.Holds,
        Expires = SomeDay(),
        Source = Chance(0.2) ? OneOf("wiki", "lab") : null,
    });

    private DateOnly? SomeDay() => !Chance(_shape.Flaws) ? null : Today.AddDays(OneOf(-30, -1, 0, 1));

    private Requirement SomeRequirement()
    {
        double draw = _random.NextDouble();
        return draw < 0.45 ? Requirement.All : draw < 0.7 ? Requirement.Any : Requirement.AtLeast(_random.Next(1, 4));
    }

    private T WithTags<T>(T element)
        where T : Element
    {
        ValueMap<ValueList<string>> tags = element.Tags;
        if (Chance(0.35))
        {
            tags = tags.With("mitigation", Chance(0.2) ? ["control", "security"] : [OneOf("control", "security", "alignment")]);
        }

        if (Chance(0.1))
        {
            tags = tags.With(OneOf("source", "subject", "owner"), [OneOf("wiki", "lab", "model 1")]);
        }

        return element with { Tags = tags };
    }

    private bool Chance(double chance) => _random.NextDouble() < chance;

    private T OneOf<T>(params ReadOnlySpan<T> choices) => choices[_random.Next(choices.Length)];
}
