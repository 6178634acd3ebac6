using System.Globalization;
using ArgumentGraph.Model;

namespace ArgumentGraph.Hidden;

/// <summary>The value of each field that can be hidden, as canonical JSON; <c>null</c> where the element says nothing of it.</summary>
internal static class FieldValues
{
    public static string Of(Element element, string field) => field switch
    {
        HidableFields.Statement => CanonicalJson.Of(element.Statement),
        "description" => CanonicalJson.Of(element.Description),
        "state" => CanonicalJson.Of(StateOf(element)),
        "source" => CanonicalJson.Of(element switch { Evidence evidence => evidence.Source, Assumption assumption => assumption.Source, _ => null }),
        "subject" => CanonicalJson.Of((element as Evidence)?.Subject),
        "collected" => CanonicalJson.Of((element as Evidence)?.Collected?.ToWord()),
        "expires" => CanonicalJson.Of(element.LastValidDay?.ToWord()),
        HidableFields.Likelihood => element.StatedLikelihood is { } likelihood
            ? CanonicalJson.Object([(likelihood.IsDoubt ? "doubt" : "probability", likelihood.Literal)])
            : CanonicalJson.Null,
        HidableFields.Step => element.StatedStep is { } step ? Sorted(ResponseText.Of(ResponseText.InOrder(step))) : CanonicalJson.Null,
        "harm" => element is Goal { Harm: { } harm } ? Sorted(ResponseText.Of(harm)) : CanonicalJson.Null,
        HidableFields.ClaimPoints => element.ClaimPoints.Count > 0
            ? Sorted(ClaimPointText.Of(ClaimPointText.InOrder(element.ClaimPoints)))
            : CanonicalJson.Null,
        "cost" => element.Cost?.ToString("R", CultureInfo.InvariantCulture) ?? CanonicalJson.Null,
        "suppress" => CanonicalJson.Object(element.Suppressions.Select(each => (each.Key, CanonicalJson.Of(each.Value)))),
        "tags" => CanonicalJson.Object(element.Tags.Select(tag => (tag.Key, ListOf(tag.Value)))),
        "data" => element.Data is { } data ? CanonicalJson.Of(data.ToJsonElement()) : CanonicalJson.Null,
        HidableFields.Other => OtherOf(element.UnknownMembers),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Elements have no such field."),
    };

    /// <summary>Of the case itself.</summary>
    public static string Of(Argument argument, string field) => field == HidableFields.Title
        ? CanonicalJson.Of(argument.Title)
        : OtherOf(argument.UnknownMembers, except: PublicVersion.MemberName);

    /// <summary>The element without a field. A statement becomes a placeholder.</summary>
    public static Element Without(Element element, string field, string reason) => field switch
    {
        HidableFields.Statement => element with { Statement = HidableFields.Placeholder(reason) },
        "description" => element with { Description = null },
        "state" => element switch
        {
            Evidence evidence => evidence with { State = null },
            Assumption assumption => assumption with { State = AssumptionState.Holds },
            _ => element,
        },
        "source" => element switch
        {
            Evidence evidence => evidence with { Source = null },
            Assumption assumption => assumption with { Source = null },
            _ => element,
        },
        "subject" => element is Evidence about ? about with { Subject = null } : element,
        "collected" => element is Evidence collected ? collected with { Collected = null } : element,
        "expires" => element switch
        {
            Evidence evidence => evidence with { Expires = null },
            Assumption assumption => assumption with { Expires = null },
            _ => element,
        },
        HidableFields.Likelihood => element switch
        {
            Evidence evidence => evidence with { Likelihood = null },
            Assumption assumption => assumption with { Likelihood = null },
            SupportableElement supportable => supportable with { Likelihood = null },
            _ => element,
        },
        HidableFields.Step => element.WithStep(null),
        "harm" => element is Goal goal ? goal with { Harm = null } : element,
        HidableFields.ClaimPoints => element with { ClaimPoints = ValueList<ClaimPoint>.Empty },
        "cost" => element with { Cost = null },
        "suppress" => element with { Suppressions = ValueMap<string>.Empty },
        "tags" => element with { Tags = ValueMap<ValueList<string>>.Empty },
        "data" => element with { Data = null },
        HidableFields.Other => element with { UnknownMembers = ValueMap<RawJson>.Empty },
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Elements have no such field."),
    };

    private static string? StateOf(Element element) => element switch
    {
        Evidence evidence => evidence.State?.ToWord(),
        Assumption { State: not AssumptionState.Holds } assumption => assumption.State.ToWord(),
        _ => null,
    };

    private static string Sorted(string json) => CanonicalJson.Of(RawJson.FromCompact(json).ToJsonElement());

    private static string ListOf(ValueList<string> values) =>
        $"[{string.Join(',', values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(value => CanonicalJson.Of(value)))}]";

    private static string OtherOf(ValueMap<RawJson> members, string? except = null) =>
        CanonicalJson.Object(members.Where(member => member.Key != except).Select(member => (member.Key, CanonicalJson.Of(member.Value.ToJsonElement()))));
}
