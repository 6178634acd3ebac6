using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Edits;

/// <summary>Draws changes that are possible, and makes each in the naive model and in the editor.</summary>
internal sealed class RandomEdits(Random random, NaiveArgument model, ArgumentEditor editor)
{
    private readonly Random _ofPoints = new(model.Elements.Count + (31 * model.Written.Count));

    private int _newIds;

    public void MakeOne()
    {
        switch (random.Next(9))
        {
            case 0:
                Add();
                break;
            case 1 when model.Elements.Count > 2:
                string gone = AnyElement().Id;
                model.Remove(gone);
                editor.Remove(gone);
                break;
            case 2:
                Replace();
                break;
            case 3:
                (string id, string newId) = (AnyElement().Id, NewId());
                model.Rename(id, newId);
                editor.Rename(id, newId);
                break;
            case 4 when model.Written.Count > 0:
                Relationship cut = AnyRelationship();
                model.Disconnect(cut);
                editor.Disconnect(cut);
                break;
            case 5 or 6 when model.Written.Count > 0:
                Reconnect(AnyRelationship());
                break;
            default:
                Connect();
                break;
        }
    }

    private void Add()
    {
        string id = NewId();
        Element element = random.Next(4) switch
        {
            0 => new Claim(id, "new"),
            1 => new Goal(id, "new") { Requirement = Requirement.Any },
            2 => new Evidence(id, "new") { State = EvidenceState.Planned },
            _ => new Assumption(id, "new"),
        };
        model.Add(element);
        editor.Add(element);
    }

    private void Replace()
    {
        Element changed = AnyElement() with { Statement = $"changed {random.Next()}" };
        bool isStep = random.Next(3) == 0;
        changed = isStep ? RandomSteps.Changed(changed, [.. model.Elements.Select(element => element.Id)], random) : changed;
        bool isPointed = _ofPoints.Next(3) == 0;
        changed = !isPointed
            ? changed
            : RandomPoints.Changed(changed, RandomPoints.NeighboursOf(changed.Id, model.Written), [.. model.Elements.Select(element => element.Id)], _ofPoints);
        model.Replace(changed);
        if (isStep || isPointed || random.Next(2) == 0)
        {
            editor.Replace(changed);
        }
        else
        {
            editor.Replace<Element>(changed.Id, element => element with { Statement = changed.Statement });
        }
    }

    private void Connect()
    {
        Relationship? drawn = Draw(AnyElement().Id);
        if (drawn is not null && !model.Written.Contains(drawn))
        {
            model.Connect(drawn);
            editor.Connect(drawn);
        }
    }

    private void Reconnect(Relationship old)
    {
        Relationship? drawn = random.Next(10) == 0 ? old : Draw(old.From);
        bool isTaken = drawn is not null && !drawn.Equals(old) && model.Written.Contains(drawn);
        bool isCircular = drawn?.To.Relationship is { } target && NaiveArgument.Holds(target, old);
        if (drawn is not null && drawn.Kind == old.Kind && !isTaken && !isCircular)
        {
            model.Reconnect(old, drawn);
            editor.Reconnect(old, drawn);
        }
    }

    // A relationship that kinds and nesting allow, or null.
    private Relationship? Draw(string from)
    {
        Element to = AnyElement();
        bool mayBeSupported = model[from] is SupportableElement;
        if (mayBeSupported && to is Context or Assumption or Justification)
        {
            return Relationship.InContextOf(from, to.Id);
        }

        if (mayBeSupported && to is SupportableElement or Evidence && random.Next(3) > 0)
        {
            return Relationship.SupportedBy(from, to.Id);
        }

        if (model[from] is not (Goal or Claim or Evidence))
        {
            return null;
        }

        RelationshipTarget target = model.Written.Count > 0 && random.Next(2) == 0 ? AnyRelationship() : to.Id;
        return target.Relationship is { Nesting: > 5 } ? null : Relationship.Challenges(from, target);
    }

    private Element AnyElement() => model.Elements[random.Next(model.Elements.Count)];

    private Relationship AnyRelationship() => model.Written[random.Next(model.Written.Count)];

    private string NewId() => $"new-{_newIds++}";
}
