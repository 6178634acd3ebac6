using ArgumentGraph.Model;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Content;

/// <summary>
/// What an argument and its elements say, as <see cref="CanonicalBytes"/>: the members of the file format, defaults left out, everything without an order of
/// its own sorted. Places, the order
/// of elements and how the argument came to be are not content.
/// </summary>
/// <remarks>Of an element: time linear in its content but for sorting. The bytes stay valid until the next call.</remarks>
/// <param name="argument">The argument.</param>
/// <param name="leaveOutSuppressions">Whether suppressions are left out.</param>
internal sealed class ContentWriter(Argument argument, bool leaveOutSuppressions = false)
{
    private const string OfCase = "argument-graph/case/1";
    private const string OfElement = "argument-graph/element/1";

    private readonly ArgumentStructure _structure = argument.Structure;
    private readonly CanonicalBytes _bytes = new();
    private readonly List<(string Name, Action<CanonicalBytes> Value)> _members = [];

    /// <summary>The numbers of the elements in the order of content: by id, ordinally.</summary>
    public static int[] OrderOf(Argument argument)
    {
        ArgumentStructure structure = argument.Structure;
        var order = (int[])structure.AuthorOrder.Clone();
        Array.Sort(order, (left, right) => string.CompareOrdinal(structure.Elements[left].Id, structure.Elements[right].Id));
        return order;
    }

    /// <summary>What the case says beside its elements: the title and the document's own further members.</summary>
    public ReadOnlySpan<byte> Before()
    {
        Begin();
        Add("title", bytes => bytes.String(argument.Title));
        Add(argument.Origin.UnknownMembers);
        End(OfCase);
        return _bytes.Written;
    }

    /// <summary>What one element says, with the relationships that are written in it.</summary>
    /// <param name="number">The element's number.</param>
    public ReadOnlySpan<byte> Of(int number)
    {
        Element element = _structure.Elements[number];
        Begin();
        AddOpenMembers(number);
        Add("statement", element.Statement);
        Add("description", element.Description);
        Add("assertedStanding", element.AssertedStanding?.ToWord());
        AddState(element);
        AddResponse(element);
        if (element.Cost is { } cost)
        {
            Add("cost", bytes => bytes.Number(cost));
        }

        AddSuppressions(element.Suppressions);
        AddTags(element.Tags);
        if (element.Data is { } data)
        {
            Add("data", bytes => bytes.Json(data.ToJsonElement()));
        }

        Add(element.UnknownMembers);
        End(OfElement);
        return _bytes.Written;
    }

    /// <summary>What cannot be hidden of an element: id, kind, mark, requirement and the relationships that are written in it, as one object.</summary>
    /// <param name="number">The element's number.</param>
    public ReadOnlySpan<byte> OpenMembersOf(int number)
    {
        Begin();
        AddOpenMembers(number);
        EndObject();
        return _bytes.Written;
    }

    private void Begin()
    {
        _bytes.Clear();
        _members.Clear();
    }

    private void AddOpenMembers(int number)
    {
        Element element = _structure.Elements[number];
        Add("id", element.Id);
        Add("kind", element.Kind.ToWord());
        AddFlag("pathway", element is Goal { IsPathway: true });
        AddReferences("supportedBy", _structure.Supporters[number]);
        AddReferences("inContextOf", _structure.Contexts[number]);
        AddChallenges(number);
        if (element is SupportableElement supportable)
        {
            AddFlag("undeveloped", supportable.IsUndeveloped);
            Add(supportable.Requirement);
        }
    }

    // What is hashed says what it is, so that nothing passes for something else.
    private void End(string format)
    {
        _bytes.String(format);
        EndObject();
    }

    // The names of one object differ, so the order is complete.
    private void EndObject()
    {
        _members.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));
        _bytes.BeginObject(_members.Count);
        foreach ((string name, Action<CanonicalBytes> value) in _members)
        {
            _bytes.Name(name);
            value(_bytes);
        }
    }

    private void Add(string name, Action<CanonicalBytes> value) => _members.Add((name, value));

    private void Add(string name, string? value)
    {
        if (value is not null)
        {
            Add(name, bytes => bytes.String(value));
        }
    }

    private void Add(string name, DateOnly? value) => Add(name, value?.ToWord());

    private void Add(ValueMap<RawJson> members)
    {
        foreach ((string name, RawJson value) in members)
        {
            Add(name, bytes => bytes.Json(value.ToJsonElement()));
        }
    }

    private void AddFlag(string name, bool isSet)
    {
        if (isSet)
        {
            Add(name, bytes => bytes.True());
        }
    }

    private void AddSet(string name, List<byte[]> values)
    {
        if (values.Count > 0)
        {
            Add(name, bytes => bytes.Set(values));
        }
    }

    private void AddReferences(string name, ReadOnlySpan<int> targets)
    {
        var ids = new List<byte[]>(targets.Length);
        foreach (int target in targets)
        {
            ids.Add(TargetOf(target));
        }

        AddSet(name, ids);
    }

    private void AddChallenges(int number)
    {
        var targets = new List<byte[]>();
        foreach (int challenge in _structure.Challenges.ByChallenger(number))
        {
            targets.Add(TargetOf(_structure.Challenges.Targets[challenge]));
        }

        AddSet("challenges", targets);
    }

    private byte[] TargetOf(int target) => CanonicalBytes.Of(bytes => WriteTarget(bytes, target));

    // The number of an element, or the complement of a relationship's. Recursion is bounded by Relationship.MaximumNesting.
    private void WriteTarget(CanonicalBytes bytes, int target)
    {
        if (target >= 0)
        {
            bytes.String(_structure.Elements[target].Id);
            return;
        }

        (RelationshipKind kind, int from, int to) = _structure.EndsOf(~target);
        bytes.BeginObject(3);
        bytes.Name("from");
        bytes.String(_structure.Elements[from].Id);
        bytes.Name("relationship");
        bytes.String(kind.ToWord());
        bytes.Name("to");
        WriteTarget(bytes, to);
    }

    private void AddState(Element element)
    {
        switch (element)
        {
            case Evidence evidence:
                Add("state", evidence.State?.ToWord());
                Add("source", evidence.Source);
                Add("subject", evidence.Subject);
                Add("collected", evidence.Collected);
                Add("expires", evidence.Expires);
                Add(evidence.Likelihood);
                break;
            case Assumption assumption:
                Add("state", assumption.State == AssumptionState.Holds ? null : assumption.State.ToWord());
                Add("source", assumption.Source);
                Add("expires", assumption.Expires);
                Add(assumption.Likelihood);
                break;
            case SupportableElement supportable:
                Add(supportable.Likelihood);
                break;
        }
    }

    private void AddResponse(Element element)
    {
        if (element.StatedStep is { } step)
        {
            AddJson("step", ResponseText.Of(ResponseText.InOrder(step)));
        }

        if (element is Goal { Harm: { } harm })
        {
            AddJson("harm", ResponseText.Of(harm));
        }
    }

    private void AddJson(string name, string json) => Add(name, bytes => bytes.Json(RawJson.FromCompact(json).ToJsonElement()));

    private void Add(Likelihood? likelihood)
    {
        if (likelihood is not null)
        {
            Add(likelihood.IsDoubt ? "doubt" : "probability", bytes => bytes.Number(likelihood.Literal));
        }
    }

    private void Add(Requirement requirement)
    {
        if (requirement.Kind == RequirementKind.Any)
        {
            Add("requires", "any");
        }
        else if (requirement.Kind == RequirementKind.AtLeast)
        {
            Add("requires", bytes =>
            {
                bytes.BeginObject(1);
                bytes.Name("atLeast");
                bytes.Number(requirement.NeededOf(0));
            });
        }
    }

    private void AddSuppressions(ValueMap<string> suppressions)
    {
        if (suppressions.Count > 0 && !leaveOutSuppressions)
        {
            Add("suppress", bytes => WriteMap(bytes, suppressions, (inner, reason) => inner.String(reason)));
        }
    }

    private void AddTags(ValueMap<ValueList<string>> tags)
    {
        if (tags.Count > 0)
        {
            Add("tags", bytes => WriteMap(bytes, tags, (inner, values) =>
                inner.Set([.. values.Select(value => CanonicalBytes.Of(one => one.String(value)))])));
        }
    }

    private static void WriteMap<T>(CanonicalBytes bytes, ValueMap<T> map, Action<CanonicalBytes, T> write)
    {
        bytes.BeginObject(map.Count);
        foreach ((string key, T value) in map.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            bytes.Name(key);
            write(bytes, value);
        }
    }
}
