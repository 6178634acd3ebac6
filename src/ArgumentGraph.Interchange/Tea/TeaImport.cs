using System.Globalization;
using ArgumentGraph.Interchange.Shared;

namespace ArgumentGraph.Interchange.Tea;

/// <summary>Makes elements and relationships of the nodes of a case export.</summary>
internal sealed class TeaImport(ArgumentImport draft, TeaDocument document)
{
    // A value nested this deep can be kept: under "data" and "tea" it is within what ArgumentGraph's own format reads.
    private const int KeptDepth = 48;

    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TeaNode> _byUuid = new(StringComparer.Ordinal);

    public void Run()
    {
        draft.Title = string.IsNullOrEmpty(document.Name) ? null : document.Name;
        draft.IsArgument = document.Nodes.Count > 0;
        NameElements();
        foreach (TeaNode node in document.Nodes)
        {
            node.Handle = draft.Add(ElementOf(node), draft.Main, node.At, node.Name?.At ?? node.Id?.At ?? node.At);
            AddAttributes(node);
        }

        foreach (TeaNode node in document.Nodes)
        {
            Connect(node);
        }
    }

    // The name where it is unique, else the UUID: people know a node by its name.
    private void NameElements()
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (TeaNode node in document.Nodes)
        {
            if (node.Name is { } name)
            {
                names[name.Text] = names.GetValueOrDefault(name.Text) + 1;
            }

            if (node.Id is { } id)
            {
                _byUuid.TryAdd(id.Text, node);
            }
        }

        bool IsUsable(TeaText? text) => text is { } id && ElementId.ProblemOf(id.Text) is null;
        foreach (TeaNode node in document.Nodes.Where(node => IsUsable(node.Name) && names[node.Name!.Value.Text] == 1))
        {
            node.ElementId = node.Name!.Value.Text;
            _ids.Add(node.ElementId);
            if (node.Id is { } id && _byUuid[id.Text] != node)
            {
                draft.Report(Rules.DuplicateId, draft.Main, id.At, $"The id '{Spelling.Clip(id.Text)}' is already used by an earlier node.", node.ElementId);
            }
        }

        int number = 0;
        foreach (TeaNode node in document.Nodes)
        {
            number++;
            if (node.ElementId.Length > 0)
            {
                continue;
            }

            if (IsUsable(node.Id))
            {
                // Where it is taken, adding the element reports it.
                node.ElementId = node.Id!.Value.Text;
                _ids.Add(node.ElementId);
                continue;
            }

            if (node.Id is { } bad)
            {
                draft.Report(Rules.InvalidId, draft.Main, bad.At, ElementId.ProblemOf(bad.Text)!);
            }

            node.ElementId = Unused(string.Create(CultureInfo.InvariantCulture, $"node {number}"));
            draft.Lose(LossKind.Inferred, draft.Main, node.At, $"The node has neither a name of its own nor an id that can be used; it is called '{node.ElementId}'.", node.ElementId);
        }
    }

    private string Unused(string id) => TeaId.Unused(id, _ids);

    private Element ElementOf(TeaNode node)
    {
        string statement = node.Description?.Text ?? string.Empty;
        RawJson? data = DataOf(node);
        switch (node.Type?.Text)
        {
            case "GOAL":
                return new Goal(node.ElementId, statement) { Data = data };
            case "STRATEGY":
                return new Strategy(node.ElementId, statement) { Data = data };
            case "EVIDENCE":
                return new Evidence(node.ElementId, statement) { Source = node.Url?.Text, Data = data };
            case "PROPERTY_CLAIM":
                break;
            case "MODULE" or "CONTRACT":
                draft.Lose(
                    LossKind.Changed, draft.Main, node.Type.Value.At, $"{node.Type.Value.Text} stands for an argument of its own, which the export does not hold; it is read as a claim.", node.ElementId);
                break;
            case { } type:
                draft.Report(
                    Rules.UnknownKind,
                    draft.Main,
                    node.Type.Value.At,
                    $"There is no type '{Spelling.Clip(type)}'{Spelling.Suggestion(type, ["GOAL", "STRATEGY", "PROPERTY_CLAIM", "EVIDENCE", "MODULE", "CONTRACT"], "; it is read as a claim.")}",
                    node.ElementId);
                break;
        }

        return new Claim(node.ElementId, statement) { Data = data };
    }

    private void AddAttributes(TeaNode node)
    {
        if (node.Type?.Text is "EVIDENCE")
        {
            foreach (TeaAttribute attribute in node.Attributes)
            {
                draft.Report(Rules.MemberOfOtherKind, draft.Main, attribute.Value.At, $"Evidence states no {attribute.Kind.ToWord()}; it is kept, but has no effect.", node.ElementId);
            }

            return;
        }

        foreach (ElementKind kind in TeaAttribute.Kinds)
        {
            int number = 0;
            foreach (TeaText text in node.Attributes.Where(attribute => attribute.Kind == kind).Select(attribute => attribute.Value))
            {
                string id = Unused(TeaAttribute.IdOf(node.ElementId, kind, ++number));
                Element element = kind switch
                {
                    ElementKind.Context => new Context(id, text.Text),
                    ElementKind.Justification => new Justification(id, text.Text),
                    _ => new Assumption(id, text.Text),
                };
                draft.Add(element, draft.Main, text.At, text.At);
                draft.Connect(RelationshipKind.InContextOf, node.Handle, id, draft.Main, text.At);
                draft.Lose(LossKind.Inferred, draft.Main, text.At, $"The {kind.ToWord()} of '{node.ElementId}' has no id; it is called '{id}'.", id);
            }
        }
    }

    private void Connect(TeaNode node)
    {
        if (TargetOf(node) is { } target)
        {
            if (node.Defeats is null)
            {
                draft.Lose(LossKind.Inferred, draft.Main, node.At, $"'{node.ElementId}' is a defeater and does not say of what; it is read as one of '{target}', under which it stands.", node.ElementId);
            }

            draft.Challenge(node.Handle, PendingTarget.OfElement(target), draft.Main, node.Defeats?.At ?? node.At);
        }
        else if (node.Parent is { } parent)
        {
            draft.Connect(RelationshipKind.SupportedBy, parent.Handle, node.ElementId, draft.Main, node.At);
        }
    }

    // What a defeater defeats; null for all others.
    private string? TargetOf(TeaNode node) =>
        node.Defeats is { } defeats ? _byUuid.GetValueOrDefault(defeats.Text)?.ElementId ?? defeats.Text
        : node.IsDefeater ? node.Parent?.ElementId
        : null;

    // What an element has no place for, to be written back.
    private RawJson? DataOf(TeaNode node)
    {
        var members = new List<(string Name, string Value)>();
        bool isDerived = node.Id is { } id && string.Equals(id.Text, TeaId.Derive(node.ElementId), StringComparison.Ordinal)
            && string.Equals(node.Name?.Text, node.ElementId, StringComparison.Ordinal);
        if (!isDerived)
        {
            AddText(members, "id", node.Id?.Text);
            AddText(members, "name", node.Name?.Text);
        }

        bool isEvidence = node.Type?.Text is "EVIDENCE";
        if (node.Type?.Text is not ("GOAL" or "STRATEGY" or "PROPERTY_CLAIM" or "EVIDENCE"))
        {
            AddText(members, "type", node.Type?.Text);
        }

        if (!isEvidence)
        {
            AddText(members, "url", node.Url?.Text);
        }

        if (TargetOf(node) is { } target && node.Parent is { } parent && !string.Equals(parent.ElementId, target, StringComparison.Ordinal))
        {
            AddText(members, "under", parent.ElementId);
        }
        else if (node is { IsDefeater: true, Parent: null, Defeats: null })
        {
            members.Add(("isDefeater", "true"));
        }

        foreach (ElementKind kind in TeaAttribute.Kinds.Where(kind => isEvidence && node.Attributes.Exists(attribute => attribute.Kind == kind)))
        {
            IEnumerable<string> texts = node.Attributes.Where(attribute => attribute.Kind == kind).Select(attribute => JsonText.Quote(attribute.Value.Text));
            members.Add((kind.ToWord(), $"[{string.Join(',', texts)}]"));
        }

        string usualRole = node.Parent is null ? "\"TOP_LEVEL\"" : "\"SUPPORTING\"";
        foreach ((string name, RawJson value) in node.Kept)
        {
            bool isUsual = name is "role" && node.Type?.Text is "GOAL" && string.Equals(value.Text, usualRole, StringComparison.Ordinal);
            if (!isUsual && !TeaData.IsReserved(name) && IsKept(node, name, value))
            {
                members.Add((name, value.Text));
            }
        }

        if (node == document.Nodes[0] && ExportData(node) is { } export)
        {
            members.Add(("export", export));
        }

        return members.Count == 0 ? null : RawJson.FromCompact($"{{\"tea\":{JsonText.Object(members)}}}");
    }

    // Of the whole export: kept at its root.
    private string? ExportData(TeaNode root)
    {
        var members = new List<(string Name, string Value)>();
        if (document.ExportedAt is { } day && !string.Equals(day, TeaId.NoDay, StringComparison.Ordinal))
        {
            AddText(members, "exportedAt", day);
        }

        if (document.Description.Length > 0)
        {
            AddText(members, "description", document.Description);
        }

        members.AddRange(document.Kept.Where(member => IsKept(root, member.Name, member.Value)).Select(member => (member.Name, member.Value.Text)));
        List<(string, string)> ofCase = [.. document.KeptOfCase.Where(member => IsKept(root, member.Name, member.Value)).Select(member => (member.Name, member.Value.Text))];
        if (ofCase.Count > 0)
        {
            members.Add(("case", JsonText.Object(ofCase)));
        }

        return members.Count == 0 ? null : JsonText.Object(members);
    }

    private bool IsKept(TeaNode node, string name, RawJson value)
    {
        if (TeaData.DepthOf(value.Text) <= KeptDepth)
        {
            return true;
        }

        draft.Lose(LossKind.Dropped, draft.Main, node.At, $"The value of '{Spelling.Clip(name)}' is nested more than {KeptDepth.ToString(CultureInfo.InvariantCulture)} deep, too deep to be kept.", node.ElementId);
        return false;
    }

    private static void AddText(List<(string Name, string Value)> members, string name, string? text)
    {
        if (text is not null)
        {
            members.Add((name, JsonText.Quote(text)));
        }
    }
}
