using System.Globalization;

namespace ArgumentGraph.Interchange.Ltac;

/// <summary>Makes the relationships between the elements of an outline.</summary>
internal sealed class LtacConnecting(ArgumentImport draft, List<LtacLine> lines)
{
    private long _challengesLeft = 4L * lines.Count;

    public void Connect()
    {
        foreach (LtacLine line in lines)
        {
            draft.CancellationToken.ThrowIfCancellationRequested();
            if (line is { IsCitation: true, Target: null, Id: { } missing, Owner: { } upper })
            {
                // What is looked up in the end reports that it is not there.
                draft.Connect(KindOf(line.Type is LtacType.Context or LtacType.Assumption), upper.Handle, missing, line.File, line.IdAt);
            }
            else if (line is { Owner: { } owner, Target: { } target })
            {
                Connect(line, owner, target);
            }
        }
    }

    private void Connect(LtacLine line, LtacLine owner, LtacLine target)
    {
        switch (line.Role)
        {
            case LtacRole.Part when LtacMapping.IsSupportable(owner.Kind):
                draft.Connect(KindOf(IsContext(target)), owner.Handle, target.Id!, line.File, line.At);
                break;
            case LtacRole.Part when target.Kind == ElementKind.Context:
                Lift(line, owner, target);
                break;
            case LtacRole.Challenge:
                draft.Challenge(target.Handle, PendingTarget.OfElement(owner.Id!), line.File, line.At);
                break;
            case LtacRole.RelationChallenge:
                ChallengeRelation(line, owner, target);
                break;
        }
    }

    // Only goals, claims and strategies have contexts in an argument. Where none of them states this one, the one above does.
    private void Lift(LtacLine line, LtacLine owner, LtacLine target)
    {
        if (target.IsStated)
        {
            return;
        }

        target.IsStated = true;
        string upper = $"The {owner.Kind.ToWord()} '{owner.Id}' cannot have a context";
        if (owner.Scope is { } scope)
        {
            draft.Connect(RelationshipKind.InContextOf, scope.Handle, target.Id!, line.File, line.At);
            draft.Lose(LossKind.Changed, line.File, line.At, $"{upper}: '{target.Id}' is read as one of '{scope.Id}'.", target.Id);
        }
        else
        {
            draft.Lose(LossKind.Changed, line.File, line.At, $"{upper}: '{target.Id}' is read as one of nothing.", target.Id);
        }
    }

    private void ChallengeRelation(LtacLine line, LtacLine owner, LtacLine target)
    {
        foreach (LtacLine member in line.Relation!.Members)
        {
            if (member.Target is not { } other || ReferenceEquals(member, line))
            {
                continue;
            }

            PendingTarget? relationship = member.Role switch
            {
                LtacRole.Part when LtacMapping.IsSupportable(owner.Kind) =>
                    PendingTarget.OfRelationship(KindOf(IsContext(other)), owner.Id!, PendingTarget.OfElement(other.Id!)),
                LtacRole.Challenge => PendingTarget.OfRelationship(RelationshipKind.Challenges, other.Id!, PendingTarget.OfElement(owner.Id!)),
                _ => null,
            };
            if (relationship is null)
            {
                continue;
            }

            if (--_challengesLeft < 0)
            {
                draft.Report(
                    Rules.TooLarge, line.File, line.At,
                    string.Create(CultureInfo.InvariantCulture, $"The relation has so many members and defeaters that more than {4L * lines.Count} "
                        + $"challenges would come of them; the rest is left out."), owner.Id);
                _challengesLeft = 0;
                return;
            }

            draft.Challenge(target.Handle, relationship, line.File, line.At);
        }
    }

    private static bool IsContext(LtacLine target) => target.Kind is ElementKind.Context or ElementKind.Assumption or ElementKind.Justification;

    private static RelationshipKind KindOf(bool isContext) => isContext ? RelationshipKind.InContextOf : RelationshipKind.SupportedBy;
}
