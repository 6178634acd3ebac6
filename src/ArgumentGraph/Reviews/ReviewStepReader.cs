using System.Text.Json;
using ArgumentGraph.Sidecars;

namespace ArgumentGraph.Reviews;

/// <summary>Reads the steps that a review rejects.</summary>
internal static class ReviewStepReader
{
    private static readonly string[] TargetMembers = ["relationship", "from", "to"];
    private static readonly string[] Members = [.. TargetMembers, "reason"];

    public static IEnumerable<RejectedStep> Read(JsonSidecar document, SidecarObject review)
    {
        var steps = new HashSet<Relationship>();
        foreach (SidecarValue value in review.Items("rejectedSteps"))
        {
            if (document.ReadObject(value, "a rejected step") is not { } step)
            {
                continue;
            }

            step.AllowOnly(Members);
            string? reason = step.RequiredText("reason");
            if (ReadRelationship(document, step, depth: 0) is not { } relationship)
            {
                continue;
            }

            if (!steps.Add(relationship))
            {
                document.Report(Rules.DuplicateRelationship, value, $"The review rejects '{relationship}' twice.", Severity.Error);
            }

            yield return new(relationship, reason ?? string.Empty);
        }
    }

    // Bounded by Relationship.MaximumNesting.
    private static Relationship? ReadRelationship(JsonSidecar document, SidecarObject members, int depth)
    {
        RelationshipKind? kind = members.Word<RelationshipKind>("relationship", isRequired: true);
        string? from = members.RequiredText("from");
        RelationshipTarget? to = ReadTarget(document, members, kind, depth);
        return (kind, from, to) switch
        {
            (null, _, _) or (_, null, _) or (_, _, null) => null,
            (RelationshipKind.SupportedBy, _, _) => Relationship.SupportedBy(from, to.ElementId!),
            (RelationshipKind.InContextOf, _, _) => Relationship.InContextOf(from, to.ElementId!),
            _ => Relationship.Challenges(from, to),
        };
    }

    private static RelationshipTarget? ReadTarget(JsonSidecar document, SidecarObject members, RelationshipKind? kind, int depth)
    {
        if (members.Value.Find("to") is not { Kind: JsonValueKind.Object } value)
        {
            return members.RequiredText("to") is { } id ? RelationshipTarget.FromElementId(id) : null;
        }

        if (kind is RelationshipKind.SupportedBy or RelationshipKind.InContextOf)
        {
            document.Report(Rules.WrongType, value, $"'to' is an object, which only a challenge can have; here ({ReportWords.Of(kind.Value)}) it takes an id.");
            return null;
        }

        if (depth >= Relationship.MaximumNesting)
        {
            document.Report(Rules.ChallengesNestedTooDeeply, value, $"Challenges of challenges may be nested {Relationship.MaximumNesting} deep at most.");
            return null;
        }

        SidecarObject target = document.ReadObject(value, "the target of a challenge")!;
        target.AllowOnly(TargetMembers);
        return ReadRelationship(document, target, depth + 1) is { } relationship
            ? RelationshipTarget.FromRelationship(relationship)
            : null;
    }
}
