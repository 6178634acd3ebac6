namespace ArgumentGraph.Tests.Edits;

/// <summary>An argument as two lists, in which everything is found by looking through them.</summary>
internal sealed class NaiveArgument
{
    public NaiveArgument(IEnumerable<Element> elements, IEnumerable<Relationship> relationships)
    {
        Elements = [.. elements];
        Written = [.. relationships];
    }

    public NaiveArgument(Argument argument)
        : this(argument.Elements, argument.Relationships)
    {
    }

    public List<Element> Elements { get; }

    /// <summary>The relationships in the order in which they were written.</summary>
    public List<Relationship> Written { get; }

    /// <summary>The relationships in the order in which an argument lists them.</summary>
    public IEnumerable<Relationship> Relationships =>
        from element in Elements
        from kind in Enum.GetValues<RelationshipKind>()
        from relationship in Written
        where relationship.From == element.Id && relationship.Kind == kind
        select relationship;

    public Element this[string id] => Elements.Single(element => element.Id == id);

    /// <summary>What elements of this id point at by relationships of a kind, in order.</summary>
    public string[] TargetsOf(string id, RelationshipKind kind) =>
        [.. Written.Where(relationship => relationship.Kind == kind && relationship.From == id).Select(relationship => relationship.To.ElementId!)];

    /// <summary>What points at the element by relationships of a kind, ordered by id.</summary>
    public string[] SourcesOf(string id, RelationshipKind kind) =>
        [.. Written.Where(relationship => relationship.Kind == kind && relationship.To.ElementId == id)
            .Select(relationship => relationship.From).Order(StringComparer.Ordinal)];

    /// <summary>What is reached in one step or more, ordered by id.</summary>
    public static string[] Closure(string id, Func<string, IEnumerable<string>> step)
    {
        string[] reached = [.. step(id)];
        while (true)
        {
            string[] further = [.. reached.Concat(reached.SelectMany(step)).Distinct().Order(StringComparer.Ordinal)];
            if (further.Length == reached.Length)
            {
                return further;
            }

            reached = further;
        }
    }

    public void Add(Element element) => Elements.Add(element);

    public void Replace(Element element) => Elements[Elements.FindIndex(other => other.Id == element.Id)] = element;

    public void Remove(string id)
    {
        Elements.RemoveAll(element => element.Id == id);
        foreach (Relationship relationship in Written.Where(relationship => relationship.To.ElementId == id).ToArray())
        {
            Uncover(relationship);
        }

        Written.RemoveAll(relationship => Names(relationship, id));
        ChangePoints(_ => true, point => point.Argument == id ? point with { Argument = null } : point);
        ChangeSteps(after => after.All(each => each == id) ? after : [.. after.Where(each => each != id)]);
    }

    public void Rename(string id, string newId)
    {
        int at = Elements.FindIndex(element => element.Id == id);
        Elements[at] = Elements[at] with { Id = newId };
        ReplaceAll(relationship => Renamed(relationship, id, newId));
        ChangeSteps(after => [.. after.Select(each => each == id ? newId : each)]);
        ChangePoints(_ => true, point => point with
        {
            On = [.. point.On.Select(each => each == id ? newId : each).Distinct()],
            Argument = point.Argument == id ? newId : point.Argument,
        });
    }

    public void Connect(Relationship relationship) => Written.Add(relationship);

    public void Disconnect(Relationship relationship)
    {
        Uncover(relationship);
        Written.RemoveAll(other => Holds(other, relationship));
    }

    public void Reconnect(Relationship relationship, Relationship replacement)
    {
        if (relationship.Kind != RelationshipKind.Challenges && !relationship.Equals(replacement))
        {
            ChangePoints(element => element.Id == relationship.From, point => point with
            {
                On = [.. point.On.Select(id => id == relationship.To.ElementId ? replacement.To.ElementId! : id).Distinct()],
            });
        }

        ReplaceAll(other => Reconnected(other, relationship, replacement));
    }

    /// <summary>Whether a relationship is the other, or challenges it, or challenges a challenge of it, …</summary>
    public static bool Holds(Relationship relationship, Relationship other) =>
        relationship.Equals(other) || (relationship.To.Relationship is { } inner && Holds(inner, other));

    private static bool Names(Relationship relationship, string id) =>
        relationship.From == id || relationship.To.ElementId == id || (relationship.To.Relationship is { } inner && Names(inner, id));

    private static Relationship Renamed(Relationship relationship, string id, string newId)
    {
        return With(
            relationship, NewIdOf(relationship.From),
            relationship.To.Relationship is { } inner ? Renamed(inner, id, newId) : NewIdOf(relationship.To.ElementId!));

        string NewIdOf(string some) => some == id ? newId : some;
    }

    private static Relationship Reconnected(Relationship relationship, Relationship old, Relationship replacement) =>
        relationship.Equals(old) ? replacement
        : relationship.To.Relationship is { } inner ? With(relationship, relationship.From, Reconnected(inner, old, replacement))
        : relationship;

    private static Relationship With(Relationship relationship, string from, RelationshipTarget to) => relationship.Kind switch
    {
        RelationshipKind.SupportedBy => Relationship.SupportedBy(from, to.ElementId!),
        RelationshipKind.InContextOf => Relationship.InContextOf(from, to.ElementId!),
        _ => Relationship.Challenges(from, to),
    };

    private void ChangeSteps(Func<ValueList<string>, ValueList<string>> change)
    {
        for (int i = 0; i < Elements.Count; i++)
        {
            Elements[i] = Elements[i] switch
            {
                Claim { Step: { } step } claim => claim with { Step = step with { After = change(step.After) } },
                Evidence { Step: { } step } evidence => evidence with { Step = step with { After = change(step.After) } },
                Element other => other,
            };
        }
    }

    private void Uncover(Relationship relationship)
    {
        if (relationship.Kind != RelationshipKind.Challenges)
        {
            ChangePoints(
                element => element.Id == relationship.From,
                point => point.On.Count == 0 ? point
                    : point.On.All(id => id == relationship.To.ElementId) ? null
                    : point with { On = [.. point.On.Where(id => id != relationship.To.ElementId)] });
        }
    }

    private void ChangePoints(Func<Element, bool> isMeant, Func<ClaimPoint, ClaimPoint?> change)
    {
        for (int i = 0; i < Elements.Count; i++)
        {
            if (isMeant(Elements[i]))
            {
                Elements[i] = Elements[i] with { ClaimPoints = [.. Elements[i].ClaimPoints.Select(change).OfType<ClaimPoint>()] };
            }
        }
    }

    private void ReplaceAll(Func<Relationship, Relationship> change)
    {
        for (int i = 0; i < Written.Count; i++)
        {
            Written[i] = change(Written[i]);
        }
    }
}
