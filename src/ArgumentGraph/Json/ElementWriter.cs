using System.Globalization;
using ArgumentGraph.Model;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Json;

/// <summary>Writes elements with their relationships: members in a fixed order, defaults left out.</summary>
internal sealed class ElementWriter(ArgumentStructure structure, IndentedText json, FileNames? names = null)
{
    public IndentedText Json => json;

    public void Write(int number)
    {
        Element element = structure.Elements[number];
        json.OpenObject();
        Member(ElementMember.Id, NameOf(element));
        Member(ElementMember.Kind, element.Kind.ToWord());
        WriteModule(element);
        Member(ElementMember.Statement, element.Statement);
        Member(ElementMember.Description, element.Description);
        var supportable = element as SupportableElement;
        Flag(ElementMember.Pathway, element is Goal { IsPathway: true });
        Flag(ElementMember.Undeveloped, supportable is { IsUndeveloped: true });
        Flag(ElementMember.Uninstantiated, element.IsUninstantiated);
        Flag(ElementMember.ToBeSupportedByContract, element.IsLeftToContract);
        WriteReferences(number, ElementMember.SupportedBy, structure.Supporters[number]);
        if (supportable is not null)
        {
            WriteRequirement(supportable.Requirement);
        }

        WriteReferences(number, ElementMember.InContextOf, structure.Contexts[number]);
        WriteChallenges(number);
        if (element.ClaimPoints.Count > 0)
        {
            Name(ElementMember.ClaimPoints);
            json.Raw(ClaimPointText.Of(names is null ? element.ClaimPoints : [.. element.ClaimPoints.Select(point => point.Renamed(names.LocalOf))]));
        }

        Member(ElementMember.AssertedStanding, element.AssertedStanding?.ToWord());
        switch (element)
        {
            case Evidence evidence:
                WriteEvidence(evidence);
                break;
            case Assumption assumption:
                WriteAssumption(assumption);
                break;
            default:
                WriteLikelihood(supportable?.Likelihood);
                break;
        }

        if (element.StatedStep is { } step && !IsOpen(element, ElementMember.Step))
        {
            Name(ElementMember.Step);
            json.Raw(ResponseText.Of(names is null ? step : step with { After = [.. step.After.Select(names.LocalOf)] }));
        }

        if (element is Goal { Harm: { } harm } && !IsOpen(element, ElementMember.Harm))
        {
            Name(ElementMember.Harm);
            json.Raw(ResponseText.Of(harm));
        }

        WriteRest(element);
        json.CloseObject();
    }

    private void Name(ElementMember member) => json.Name(member.ToName());

    private void Member(ElementMember member, string? value)
    {
        if (value is not null)
        {
            Name(member);
            json.String(value);
        }
    }

    private void Whole(ElementMember member, int? value)
    {
        if (value is { } number)
        {
            Name(member);
            json.Literal(number.ToString(CultureInfo.InvariantCulture));
        }
    }

    private void Member(ElementMember member, DateOnly? value) => Member(member, value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Writes an element of another module as the module of the file cites it.</summary>
    public void WriteAway(AwayElement away)
    {
        json.OpenObject();
        Member(ElementMember.Id, away.Id);
        Member(ElementMember.Kind, away.Kind.ToWord());
        Flag(ElementMember.Away, true);
        Member(ElementMember.Statement, away.Statement);
        WriteIds(ElementMember.SupportedBy, away.SupportedBy);
        WriteIds(ElementMember.InContextOf, away.InContextOf);
        json.CloseObject();
    }

    private string NameOf(Element element) => names is null ? element.Id : names.LocalOf(element.Id);

    private void WriteModule(Element element)
    {
        if (element.Module != names?.Module)
        {
            Member(ElementMember.Module, element.Module);
        }

        Flag(ElementMember.Public, element.IsPublic);
        Flag(ElementMember.Away, element.IsAway);
    }

    private void Flag(ElementMember member, bool isSet)
    {
        if (isSet)
        {
            Name(member);
            json.Literal("true");
        }
    }

    private void WriteReferences(int number, ElementMember member, ReadOnlySpan<int> targets)
    {
        bool isEmpty = true;
        foreach (int target in targets)
        {
            if (names is not null && names.IsOfContract(structure.Elements[number].Id, member, structure.Elements[target].Id))
            {
                continue; // it stands in the file of the contract
            }

            if (isEmpty)
            {
                Name(member);
                json.OpenList();
                isEmpty = false;
            }

            json.String(NameOf(structure.Elements[target]));
        }

        if (!isEmpty)
        {
            json.CloseList();
        }
    }

    private void WriteIds(ElementMember member, ValueList<string> ids)
    {
        if (ids.Count > 0)
        {
            Name(member);
            json.OpenList();
            foreach (string id in ids)
            {
                json.String(names is null ? id : names.LocalOf(id));
            }

            json.CloseList();
        }
    }

    private void WriteRequirement(Requirement requirement)
    {
        if (requirement.Kind == RequirementKind.All)
        {
            return;
        }

        Name(ElementMember.Requires);
        if (requirement.Kind == RequirementKind.Any)
        {
            json.String("any");
            return;
        }

        json.OpenObject();
        json.Name("atLeast");
        json.Number(requirement.NeededOf(0));
        json.CloseObject();
    }

    private void WriteChallenges(int number)
    {
        (int first, int end) = structure.Challenges.RangeOf(number);
        if (first == end)
        {
            return;
        }

        Name(ElementMember.Challenges);
        int[] targets = structure.Challenges.Targets;
        if (end - first == 1 && targets[first] >= 0)
        {
            WriteTarget(targets[first]);
            return;
        }

        json.OpenList();
        for (int challenge = first; challenge < end; challenge++)
        {
            WriteTarget(targets[challenge]);
        }

        json.CloseList();
    }

    // The number of an element, or the complement of a relationship's. Recursion is bounded by Relationship.MaximumNesting.
    private void WriteTarget(int target)
    {
        if (target >= 0)
        {
            json.String(NameOf(structure.Elements[target]));
            return;
        }

        (RelationshipKind kind, int from, int to) = structure.EndsOf(~target);
        json.OpenObject();
        json.Member("relationship", kind.ToWord());
        json.Member("from", NameOf(structure.Elements[from]));
        json.Name("to");
        WriteTarget(to);
        json.CloseObject();
    }

    private void WriteEvidence(Evidence evidence)
    {
        Member(ElementMember.State, evidence.State?.ToWord());
        Member(ElementMember.Source, evidence.Source);
        Member(ElementMember.Subject, evidence.Subject);
        Member(ElementMember.Collected, evidence.Collected);
        Member(ElementMember.Expires, evidence.Expires);
        WriteLikelihood(evidence.Likelihood);
    }

    private void WriteAssumption(Assumption assumption)
    {
        if (assumption.State != AssumptionState.Holds)
        {
            Member(ElementMember.State, assumption.State.ToWord());
        }

        Member(ElementMember.Source, assumption.Source);
        Member(ElementMember.Expires, assumption.Expires);
        WriteLikelihood(assumption.Likelihood);
    }

    private void WriteLikelihood(Likelihood? likelihood)
    {
        if (likelihood is not null)
        {
            Name(likelihood.IsDoubt ? ElementMember.Doubt : ElementMember.Probability);
            json.Literal(likelihood.Literal);
        }
    }

    // Of a template: kept as it is written, beside what could be read of it.
    private static bool IsOpen(Element element, ElementMember member) => element.UnknownMembers.ContainsKey(member.ToName());

    private void WriteRest(Element element)
    {
        if (element.Cost is { } cost)
        {
            Name(ElementMember.Cost);
            json.Number(cost);
        }

        Whole(ElementMember.Order, element.Order);
        Whole(ElementMember.Row, element.Row);
        if (element.Suppressions.Count > 0)
        {
            Name(ElementMember.Suppress);
            json.OpenObject();
            foreach ((string rule, string reason) in element.Suppressions)
            {
                json.Member(rule, reason);
            }

            json.CloseObject();
        }

        WriteTags(element.Tags);
        if (element.Data is { } data)
        {
            Name(ElementMember.Data);
            json.Raw(data.Text);
        }

        foreach ((string name, RawJson value) in element.UnknownMembers)
        {
            json.Name(name);
            json.Raw(value.Text);
        }
    }

    private void WriteTags(ValueMap<ValueList<string>> tags)
    {
        if (tags.Count == 0)
        {
            return;
        }

        Name(ElementMember.Tags);
        json.OpenObject();
        foreach ((string key, ValueList<string> values) in tags)
        {
            json.Name(key);
            if (values.Count == 1)
            {
                json.String(values[0]);
                continue;
            }

            json.OpenList();
            foreach (string value in values)
            {
                json.String(value);
            }

            json.CloseList();
        }

        json.CloseObject();
    }
}
