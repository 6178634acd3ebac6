using ArgumentGraph.Json;
using ArgumentGraph.Model;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Content;

/// <summary>
/// What an argument and its elements say, as <see cref="CanonicalBytes"/>: the members of the file format, defaults left out, everything without an order of
/// its own sorted. Places, the order
/// of elements and how the argument came to be are not content.
/// </summary>
/// <remarks>
/// Of an element: time linear in its content but for sorting. The bytes stay valid until the next call. Members are written in ascending order of their names,
/// as the format asks for it; those that the format does not know are put between them.
/// </remarks>
/// <param name="argument">The argument.</param>
/// <param name="leaveOutSuppressions">Whether suppressions are left out.</param>
internal sealed class ContentWriter(Argument argument, bool leaveOutSuppressions = false)
{
    private const string OfCase = "argument-graph/case/1";
    private const string OfElement = "argument-graph/element/1";

    private readonly ArgumentStructure _structure = argument.Structure;
    private readonly CanonicalBytes _bytes = new();
    private KeyValuePair<string, RawJson>[] _unknown = [];
    private int _nextUnknown;
    private int _members;
    private int _beginning;

    /// <summary>What the case says beside its elements: the title and the document's own further members.</summary>
    public ReadOnlySpan<byte> OfCaseItself()
    {
        _bytes.Clear();
        _bytes.String(OfCase);
        Begin(argument.Origin.UnknownMembers);
        AddModules();
        Add("title", argument.Title);
        End();
        return _bytes.Written;
    }

    /// <summary>What one element says, with the relationships that are written in it.</summary>
    /// <param name="number">The element's number.</param>
    public ReadOnlySpan<byte> Of(int number)
    {
        Element element = _structure.Elements[number];
        var evidence = element as Evidence;
        var assumption = element as Assumption;

        // What is hashed says what it is, so that nothing passes for something else.
        _bytes.Clear();
        _bytes.String(OfElement);
        Begin(element.UnknownMembers);
        Add("assertedStanding", element.AssertedStanding?.ToWord());
        AddFlag("away", element.IsAway);
        AddChallenges(number);
        AddClaimPoints(element);
        Add("collected", evidence?.Collected?.ToWord());
        AddCost(element.Cost);
        AddData(element.Data);
        Add("description", element.Description);
        AddLikelihood("doubt", element.StatedLikelihood, isDoubt: true);
        Add("expires", element.LastValidDay?.ToWord());
        AddHarm(element);
        Add("id", element.Id);
        AddReferences("inContextOf", _structure.Contexts[number]);
        Add("kind", element.Kind.ToWord());
        Add("module", element.Module);
        AddFlag("pathway", element is Goal { IsPathway: true });
        AddLikelihood("probability", element.StatedLikelihood, isDoubt: false);
        AddFlag("public", element.IsPublic);
        AddRequirement(element);
        Add("source", evidence?.Source ?? assumption?.Source);
        Add("state", evidence?.State?.ToWord() ?? StateOf(assumption));
        AddStatement(element);
        AddStep(element);
        Add("subject", evidence?.Subject);
        AddReferences("supportedBy", _structure.Supporters[number]);
        AddSuppressions(element.Suppressions);
        AddTags(element.Tags);
        AddFlag("toBeSupportedByContract", element.IsLeftToContract);
        AddFlag("undeveloped", element is SupportableElement { IsUndeveloped: true });
        AddFlag("uninstantiated", element.IsUninstantiated);
        End();
        return _bytes.Written;
    }

    /// <summary>What cannot be hidden of an element: id, kind, mark, requirement and the relationships that are written in it, as one object.</summary>
    /// <param name="number">The element's number.</param>
    public ReadOnlySpan<byte> OpenMembersOf(int number)
    {
        Element element = _structure.Elements[number];
        _bytes.Clear();
        Begin(ValueMap<RawJson>.Empty);
        AddFlag("away", element.IsAway);
        AddChallenges(number);
        Add("id", element.Id);
        AddReferences("inContextOf", _structure.Contexts[number]);
        Add("kind", element.Kind.ToWord());
        Add("module", element.Module);
        AddFlag("pathway", element is Goal { IsPathway: true });
        AddFlag("public", element.IsPublic);
        AddRequirement(element);
        AddReferences("supportedBy", _structure.Supporters[number]);
        AddFlag("toBeSupportedByContract", element.IsLeftToContract);
        AddFlag("undeveloped", element is SupportableElement { IsUndeveloped: true });
        AddFlag("uninstantiated", element.IsUninstantiated);
        End();
        return _bytes.Written;
    }

    private void AddModules()
    {
        ValueList<ArgumentModule> declared = argument.DeclaredModules;
        AddJson("modules", declared.Count == 0 ? null : RawJson.FromCompact(ModulesText.Of(declared)));
    }

    private void Begin(ValueMap<RawJson> unknown)
    {
        _unknown = unknown.Count == 0 ? [] : [.. unknown.OrderBy(member => member.Key, StringComparer.Ordinal)];
        _nextUnknown = 0;
        _members = 0;
        _beginning = _bytes.BeginObject();
    }

    // The names of one object differ, so the order is complete.
    private void BeginMember(string name)
    {
        while (_nextUnknown < _unknown.Length && string.CompareOrdinal(_unknown[_nextUnknown].Key, name) < 0)
        {
            AddNextUnknown();
        }

        _bytes.Name(name);
        _members++;
    }

    private void End()
    {
        while (_nextUnknown < _unknown.Length)
        {
            AddNextUnknown();
        }

        _bytes.EndObject(_beginning, _members);
    }

    private void AddNextUnknown()
    {
        (string name, RawJson value) = _unknown[_nextUnknown++];
        _bytes.Name(name);
        _bytes.Json(value.ToJsonElement());
        _members++;
    }

    private void Add(string name, string? value)
    {
        if (value is not null)
        {
            BeginMember(name);
            _bytes.String(value);
        }
    }

    private void AddStatement(Element element)
    {
        BeginMember("statement");
        if (element.TryGetStatementAsRead(out ReadOnlySpan<byte> utf8))
        {
            _bytes.String(utf8);
        }
        else
        {
            _bytes.String(element.Statement);
        }
    }

    private void AddFlag(string name, bool isSet)
    {
        if (isSet)
        {
            BeginMember(name);
            _bytes.True();
        }
    }

    private void AddCost(double? cost)
    {
        if (cost is { } number)
        {
            BeginMember("cost");
            _bytes.Number(number);
        }
    }

    private void AddData(RawJson? data) => AddJson("data", data);

    private void AddHarm(Element element) =>
        AddJson("harm", element is Goal { Harm: { } harm } ? RawJson.FromCompact(ResponseText.Of(harm)) : null);

    private void AddStep(Element element)
    {
        // That of a template may be among the members that are not known, as it is written.
        bool isKnown = element.StatedStep is not null && !element.UnknownMembers.ContainsKey("step");
        AddJson("step", isKnown ? RawJson.FromCompact(ResponseText.Of(ResponseText.InOrder(element.StatedStep!))) : null);
    }

    private void AddClaimPoints(Element element) => AddJson(
        "claimPoints",
        element.ClaimPoints.Count == 0 ? null : RawJson.FromCompact(ClaimPointText.Of(ClaimPointText.InOrder(element.ClaimPoints))));

    private void AddJson(string name, RawJson? value)
    {
        if (value is not null)
        {
            BeginMember(name);
            _bytes.Json(value.ToJsonElement());
        }
    }

    private void AddReferences(string name, ReadOnlySpan<int> targets)
    {
        if (targets.IsEmpty)
        {
            return;
        }

        BeginMember(name);
        int set = _bytes.BeginSet();
        foreach (int target in targets)
        {
            _bytes.BeginValue();
            _bytes.String(_structure.Elements[target].Id);
        }

        _bytes.EndSet(set);
    }

    private void AddChallenges(int number)
    {
        ReadOnlySpan<int> targets = _structure.Challenges.TargetsOf(number);
        if (targets.IsEmpty)
        {
            return;
        }

        BeginMember("challenges");
        int set = _bytes.BeginSet();
        foreach (int target in targets)
        {
            _bytes.BeginValue();
            WriteTarget(target);
        }

        _bytes.EndSet(set);
    }

    // The number of an element, or the complement of a relationship's. Recursion is bounded by Relationship.MaximumNesting.
    private void WriteTarget(int target)
    {
        if (target >= 0)
        {
            _bytes.String(_structure.Elements[target].Id);
            return;
        }

        (RelationshipKind kind, int from, int to) = _structure.EndsOf(~target);
        _bytes.BeginObject(3);
        _bytes.Name("from");
        _bytes.String(_structure.Elements[from].Id);
        _bytes.Name("relationship");
        _bytes.String(kind.ToWord());
        _bytes.Name("to");
        WriteTarget(to);
    }

    private static string? StateOf(Assumption? assumption) =>
        assumption is null or { State: AssumptionState.Holds } ? null : assumption.State.ToWord();

    private void AddLikelihood(string name, Likelihood? likelihood, bool isDoubt)
    {
        if (likelihood is not null && likelihood.IsDoubt == isDoubt)
        {
            BeginMember(name);
            _bytes.Number(likelihood.Literal);
        }
    }

    private void AddRequirement(Element element)
    {
        if (element is not SupportableElement { Requirement: { Kind: not RequirementKind.All } requirement })
        {
            return;
        }

        BeginMember("requires");
        if (requirement.Kind == RequirementKind.Any)
        {
            _bytes.String("any");
            return;
        }

        _bytes.BeginObject(1);
        _bytes.Name("atLeast");
        _bytes.Number(requirement.NeededOf(0));
    }

    private void AddSuppressions(ValueMap<string> suppressions)
    {
        if (suppressions.Count == 0 || leaveOutSuppressions)
        {
            return;
        }

        BeginMember("suppress");
        _bytes.BeginObject(suppressions.Count);
        foreach ((string rule, string reason) in Sorted(suppressions))
        {
            _bytes.Name(rule);
            _bytes.String(reason);
        }
    }

    private void AddTags(ValueMap<ValueList<string>> tags)
    {
        if (tags.Count == 0)
        {
            return;
        }

        BeginMember("tags");
        _bytes.BeginObject(tags.Count);
        foreach ((string key, ValueList<string> values) in Sorted(tags))
        {
            _bytes.Name(key);
            int set = _bytes.BeginSet();
            foreach (string value in values.AsSpan())
            {
                _bytes.BeginValue();
                _bytes.String(value);
            }

            _bytes.EndSet(set);
        }
    }

    private static IEnumerable<KeyValuePair<string, T>> Sorted<T>(ValueMap<T> map) =>
        map.Count < 2 ? map : map.OrderBy(entry => entry.Key, StringComparer.Ordinal);
}
