using ArgumentGraph.Findings;
using ArgumentGraph.Hidden;
using ArgumentGraph.Model;
using ArgumentGraph.Structure;

namespace ArgumentGraph.PublicVersions;

/// <summary>What a policy hides of each element of an argument. What it cannot hide is reported.</summary>
internal sealed class PlannedRedaction
{
    private readonly Argument _argument;
    private readonly ArgumentStructure _structure;
    private readonly FindingList _findings;
    private readonly JudgedArgument _judged;
    private readonly SortedSet<string>?[] _fields;
    private readonly List<string>?[] _reasons;

    public PlannedRedaction(Argument argument, RedactionPolicy policy, DateOnly? date, FindingList findings)
    {
        _argument = argument;
        _structure = argument.Structure;
        _findings = findings;
        _judged = argument.At(Setting.On(date));
        _fields = new SortedSet<string>[_structure.ElementCount];
        _reasons = new List<string>[_structure.ElementCount];
        Levels = new RedactionLevel?[_structure.ElementCount];
        CheckArgument(policy);
        for (int i = 0; i < policy.Rules.Count; i++)
        {
            Apply(policy.Rules[i], $"Rule {i + 1}");
        }
    }

    private PlannedRedaction(PlannedRedaction original, Argument renamed, Func<string, string> idOf)
    {
        _argument = renamed;
        _structure = renamed.Structure;
        _findings = original._findings;
        _judged = original._judged;
        int count = _structure.ElementCount;
        (_fields, _reasons, Levels) = (new SortedSet<string>[count], new List<string>[count], new RedactionLevel?[count]);
        for (int number = 0; number < count; number++)
        {
            int to = _structure.Find(idOf(original._structure.Elements[number].Id));
            (_fields[to], _reasons[to], Levels[to]) = (original._fields[number], original._reasons[number], original.Levels[number]);
        }
    }

    /// <summary>By number; null where nothing is hidden.</summary>
    public RedactionLevel?[] Levels { get; }

    /// <summary>The same for the argument with other ids.</summary>
    public PlannedRedaction For(Argument renamed, Func<string, string> idOf) => new(this, renamed, idOf);

    /// <summary>What is hidden of an element, sorted.</summary>
    public IReadOnlyCollection<string> FieldsOf(int number) => Levels[number] switch
    {
        null => [],
        RedactionLevel.Stub => HidableFields.OfElement,
        RedactionLevel.Opaque when _structure.Elements[number] is Evidence or Assumption =>
            [.. _fields[number]!.Union(HidableFields.OfState, StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        _ => _fields[number]!,
    };

    public string ReasonOf(int number) => string.Join("; ", _reasons[number]!.Distinct(StringComparer.Ordinal));

    private void CheckArgument(RedactionPolicy policy)
    {
        if (_argument.UnknownMembers.ContainsKey(PublicVersion.MemberName))
        {
            Report(Rules.CannotBeHidden, "The case is a public version already; make the next one from the private case.");
        }

        if (_argument.UnknownMembers.ContainsKey(UndecidedMember.Member))
        {
            Report(Rules.CannotBeHidden, "The case has undecided conflicts of a merge, which quote what may be hidden; decide them first.");
        }

        foreach (Element element in _structure.AuthorOrder.Select(number => _structure.Elements[number]))
        {
            if (element.AssertedStanding is not null)
            {
                Report(
                    Rules.CannotBeHidden,
                    $"'{element.Id}' has an asserted standing, which would pass for one that this public version asserts; give it a state or support.",
                    element.Id);
            }

            if (element.UnknownMembers.ContainsKey(UndecidedMember.Member))
            {
                Report(
                    Rules.CannotBeHidden,
                    $"'{element.Id}' has undecided conflicts of a merge, which quote what may be hidden; decide them first.",
                    element.Id);
            }
        }

        if (policy.CaseFields.Count > 0 && string.IsNullOrWhiteSpace(policy.CaseReason))
        {
            Report(Rules.HiddenWithoutReason, "Something of the case itself is hidden without a reason.");
        }

        CheckFields(policy.CaseFields, HidableFields.OfCase, "The case itself");
    }

    private void Apply(RedactionRule rule, string name)
    {
        if (string.IsNullOrWhiteSpace(rule.Reason))
        {
            Report(Rules.HiddenWithoutReason, $"{name} has no reason.");
            return;
        }

        if (rule.Elements.Count + rule.Tags.Count + rule.Kinds.Count + rule.Cone.Count == 0 && rule.Select is null)
        {
            Report(Rules.CannotBeHidden, $"{name} means no element: give it ids, tags, kinds, a cone or a query.");
            return;
        }

        CheckFields(rule.Fields ?? ValueList<string>.Empty, HidableFields.OfText, name);
        string[] unknown = [.. rule.Elements.Concat(rule.Cone).Where(id => !_argument.Contains(id))];
        foreach (string id in unknown)
        {
            string ending = Spelling.Suggestion(id, _argument.Elements.Select(element => element.Id), ", which the case does not have.");
            Report(Rules.UnresolvedReference, $"{name} names '{Spelling.Clip(id)}'{ending}");
        }

        bool[]? cone = rule.Cone.Count == 0 ? null : Cone.Of(_structure, rule.Cone.Select(id => _structure.Find(id)).Where(number => number >= 0));
        var ids = rule.Elements.ToHashSet(StringComparer.Ordinal);
        HashSet<string>? meant = rule.Select is null ? null : MeantBy(rule.Select, name);
        bool isAny = unknown.Length > 0;
        if (rule.Select is not null && meant is null)
        {
            return; // what is wrong with the query is reported
        }

        foreach (int number in _structure.AuthorOrder)
        {
            Element element = _structure.Elements[number];
            if ((ids.Count == 0 || ids.Contains(element.Id))
                && (rule.Kinds.Count == 0 || rule.Kinds.Contains(element.Kind))
                && (cone is null || cone[number])
                && (meant is null || meant.Contains(element.Id))
                && rule.Tags.All(tag => element.Tags.TryGetValue(tag.Key, out ValueList<string>? values)
                    && (tag.Value.Count == 0 || tag.Value.Any(value => values.Contains(value, StringComparer.Ordinal)))))
            {
                Apply(rule, number, isNamed: ids.Count > 0);
                isAny = true;
            }
        }

        if (!isAny)
        {
            Report(Rules.RedactionMatchesNothing, $"{name} means no element of this case, so it hides nothing.");
        }
    }

    private void Apply(RedactionRule rule, int number, bool isNamed)
    {
        Element element = _structure.Elements[number];
        if (rule.Level == RedactionLevel.Stub && element is Context or Justification)
        {
            Report(Rules.CannotBeHidden, $"'{element.Id}' is {Wording.WithArticle(element.Kind)}, which has no standing to assert; hide its text.", element.Id);
            return;
        }

        if (rule.Level == RedactionLevel.Opaque && element is Evidence { State: EvidenceState.Withdrawn }
            && _structure.Challenges.RangeOf(number) is { First: var first, End: var end } && first < end)
        {
            Report(
                Rules.CannotBeHidden,
                $"The state of '{element.Id}' cannot be hidden: it is withdrawn, so its challenges count for nothing, and without the state they would count.",
                element.Id);
        }

        SortedSet<string> fields = _fields[number] ??= new(StringComparer.Ordinal);
        fields.UnionWith(rule.Fields ?? [.. HidableFields.OfText]);
        if (rule.Level != RedactionLevel.Stub && element is Strategy { Likelihood: not null } && fields.Remove(HidableFields.Likelihood)
            && isNamed && rule.Fields is not null && rule.Fields.Contains(HidableFields.Likelihood, StringComparer.Ordinal))
        {
            Report(
                Rules.CannotBeHidden,
                $"The number of the strategy '{element.Id}' cannot be hidden: it says that the strategy can fall by itself, and cut sets would change.",
                element.Id);
        }

        (_reasons[number] ??= []).Add(rule.Reason);
        Levels[number] = Levels[number] is { } level && level > rule.Level ? level : rule.Level;
    }

    // Null where it is not a query of this case.
    private HashSet<string>? MeantBy(string query, string name)
    {
        try
        {
            return ElementQuery.Parse(query).Select(_judged).Select(element => element.Id).ToHashSet(StringComparer.Ordinal);
        }
        catch (QueryException exception)
        {
            Report(Rules.UnresolvedReference, $"{name} has a query with a mistake: {exception.Error.ToSentence()}");
            return null;
        }
    }

    private void CheckFields(ValueList<string> fields, string[] known, string name)
    {
        foreach (string field in fields.Where(field => !known.Contains(field, StringComparer.Ordinal)))
        {
            string ending = Spelling.Suggestion(field, known, $"; it can hide {Wording.List(known, "or")}.");
            Report(Rules.CannotBeHidden, $"{name} hides '{Spelling.Clip(field)}'{ending}");
        }
    }

    private void Report(Rule rule, string message, string? elementId = null) => _findings.Add(rule, -1, message, elementId);
}
