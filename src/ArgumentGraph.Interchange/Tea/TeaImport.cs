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
    private readonly HashSet<(string From, string To)> _supports = [];
    private readonly List<TeaNode> _nodes = []; // each that becomes an element

    public void Run()
    {
        draft.Title = string.IsNullOrEmpty(document.Name) ? null : document.Name;
        draft.IsArgument = document.Nodes.Count > 0;
        TeaPlaces.Find(draft, document);
        new TeaAside(draft, document).Run();
        TeaSharedEvidence.Find(draft, document);
        _nodes.AddRange(document.Nodes.Where(node => node is { IsAside: false, Repeats: null }));
        NameElements();
        TeaNode? head = _nodes.Find(node => node is { Parent: null, Type.Text: not "EVIDENCE" }) ?? _nodes.FirstOrDefault();
        foreach (TeaNode node in _nodes)
        {
            node.Handle = draft.Add(ElementOf(node, node == head), draft.Main, node.At, node.Name?.At ?? node.Id?.At ?? node.At);
            AddAttributes(node);
        }

        foreach (TeaNode node in document.Nodes.Where(node => !node.IsAside))
        {
            Connect(node);
        }

        foreach (TeaEvidenceLink link in document.Links)
        {
            Connect(link);
        }
    }

    // The name where it is unique, else the UUID: people know a node by its name.
    private void NameElements()
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (TeaNode node in _nodes)
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
        foreach (TeaNode node in _nodes.Where(node => IsUsable(node.Name) && names[node.Name!.Value.Text] == 1))
        {
            node.ElementId = node.Name!.Value.Text;
            _ids.Add(node.ElementId);
            if (node.Id is { } id && _byUuid[id.Text] is { } earlier && earlier != node)
            {
                string message = $"The id '{Spelling.Clip(id.Text)}' of '{node.ElementId}' is already used by the earlier '{Spelling.Clip(earlier.Title)}'.";
                draft.Report(Rules.DuplicateId, draft.Main, id.At, message, node.ElementId);
            }
        }

        int number = 0;
        foreach (TeaNode node in _nodes)
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
            draft.Lose(
                LossKind.Inferred,
                draft.Main, node.At, $"The node has neither a name of its own nor an id that can be used; it is called '{node.ElementId}'.", node.ElementId);
        }
    }

    private string Unused(string id) => TeaId.Unused(id, _ids);

    private Element ElementOf(TeaNode node, bool isHead)
    {
        string statement = node.Description?.Text ?? string.Empty;
        RawJson? data = DataOf(node, isHead);
        if (node.Type is { Text: "MODULE" or "AWAY_GOAL" or "CONTRACT" } foreign)
        {
            string message = $"{foreign.Text} stands for an argument of its own, which the export does not hold; it is read as a claim.";
            draft.Lose(LossKind.Changed, draft.Main, foreign.At, message, node.ElementId);
        }
        else if (node.Type is { } type && !TeaKinds.Types.Contains(type.Text, StringComparer.Ordinal))
        {
            string suggestion = Spelling.Suggestion(type.Text, TeaKinds.Types, "; it is read as a claim.");
            draft.Report(Rules.UnknownKind, draft.Main, type.At, $"Type '{Spelling.Clip(type.Text)}' does not exist{suggestion}", node.ElementId);
        }

        return TeaKinds.Of(node.Type?.Text) switch
        {
            ElementKind.Goal => new Goal(node.ElementId, statement) { Data = data },
            ElementKind.Strategy => new Strategy(node.ElementId, statement) { Data = data },
            ElementKind.Evidence => new Evidence(node.ElementId, statement) { Source = node.Url?.Text, Data = data },
            ElementKind.Context => new Context(node.ElementId, statement) { Data = data },
            ElementKind.Assumption => new Assumption(node.ElementId, statement) { Data = data },
            ElementKind.Justification => new Justification(node.ElementId, statement) { Data = data },
            _ => new Claim(node.ElementId, statement) { Data = data },
        };
    }

    private void AddAttributes(TeaNode node)
    {
        ElementKind owner = TeaKinds.Of(node.Type?.Text);
        if (!TeaKinds.MayState(owner))
        {
            foreach (TeaAttribute attribute in node.Attributes)
            {
                ReportMisplaced(node, owner, attribute);
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

    private void ReportMisplaced(TeaNode node, ElementKind owner, TeaAttribute attribute)
    {
        string subject = owner == ElementKind.Evidence ? "Evidence" : $"The {owner.ToWord()} '{node.ElementId}'";
        string message = $"{subject} states no {attribute.Kind.ToWord()}; it is kept, but has no effect.";
        if (owner == attribute.Kind)
        {
            // TEA allows an assumption's own assumption, and so on.
            draft.Lose(LossKind.Changed, draft.Main, attribute.Value.At, message, node.ElementId);
        }
        else
        {
            draft.Report(Rules.MemberOfOtherKind, draft.Main, attribute.Value.At, message, node.ElementId);
        }
    }

    private void Connect(TeaNode node)
    {
        TeaNode item = node.Repeats ?? node;
        if (TargetOf(node) is { } target)
        {
            if (item != node && node.Defeats is not null)
            {
                return;
            }

            if (node.Defeats is null)
            {
                string message = $"'{item.ElementId}' is a defeater and does not say of what; it is read as one of '{target}', under which it stands.";
                draft.Lose(LossKind.Inferred, draft.Main, node.At, message, item.ElementId);
            }

            draft.Challenge(item.Handle, PendingTarget.OfElement(target), draft.Main, node.Defeats?.At ?? node.At);
        }
        else if (ParentOf(node) is { } parent)
        {
            RelationshipKind kind = TeaKinds.IsStated(TeaKinds.Of(node.Type?.Text)) ? RelationshipKind.InContextOf : RelationshipKind.SupportedBy;
            if (_supports.Add((parent.ElementId, item.ElementId)) || item == node)
            {
                draft.Connect(kind, parent.Handle, item.ElementId, draft.Main, node.At);
            }
        }
    }

    private void Connect(TeaEvidenceLink link)
    {
        TeaNode? claim = EndOf(link.Claim, "claim");
        TeaNode? evidence = EndOf(link.Evidence, "evidence");
        if (claim is not null && evidence is not null && _supports.Add((claim.ElementId, evidence.ElementId)))
        {
            draft.Connect(RelationshipKind.SupportedBy, claim.Handle, evidence.ElementId, draft.Main, link.Evidence.At);
        }
    }

    // Null where it is put aside, which has been said, or does not exist.
    private TeaNode? EndOf(TeaText id, string what)
    {
        if (_byUuid.TryGetValue(id.Text, out TeaNode? node))
        {
            return node;
        }

        if (draft.IsComplete && !document.Nodes.Exists(other => other.IsAside && string.Equals(other.Id?.Text, id.Text, StringComparison.Ordinal)))
        {
            string message = $"A link leads to the {what} '{Spelling.Clip(id.Text)}', but the export has no such element.";
            draft.Report(Rules.UnresolvedReference, draft.Main, id.At, message);
        }

        return null;
    }

    private static TeaNode? ParentOf(TeaNode node) => node.Parent is { } parent ? parent.Repeats ?? parent : null;

    // What a defeater defeats; null for all others.
    private string? TargetOf(TeaNode node) =>
        node.Defeats is { } defeats ? _byUuid.GetValueOrDefault(defeats.Text)?.ElementId ?? defeats.Text
        : node.IsDefeater ? ParentOf(node)?.ElementId
        : null;

    // What an element has no place for, to be written back.
    private RawJson? DataOf(TeaNode node, bool isHead)
    {
        var members = new List<(string Name, string Value)>();
        bool isDerived = node.Id is { } id && string.Equals(id.Text, TeaId.Derive(node.ElementId), StringComparison.Ordinal)
            && string.Equals(node.Name?.Text, node.ElementId, StringComparison.Ordinal);
        if (!isDerived)
        {
            AddText(members, "id", node.Id?.Text);
            AddText(members, "name", node.Name?.Text);
        }

        ElementKind kindOfNode = TeaKinds.Of(node.Type?.Text);
        if (!TeaKinds.IsUsual(node.Type?.Text))
        {
            AddText(members, "type", node.Type?.Text);
        }

        if (kindOfNode != ElementKind.Evidence)
        {
            AddText(members, "url", node.Url?.Text);
        }

        if (TargetOf(node) is { } target && ParentOf(node) is { } parent && !string.Equals(parent.ElementId, target, StringComparison.Ordinal))
        {
            AddText(members, "under", parent.ElementId);
        }
        else if (node is { IsDefeater: true, Parent: null, Defeats: null })
        {
            members.Add(("isDefeater", "true"));
        }

        foreach (ElementKind kind in TeaKinds.MayState(kindOfNode) ? [] : TeaAttribute.Kinds)
        {
            string[] texts = [.. node.Attributes.Where(attribute => attribute.Kind == kind).Select(attribute => JsonText.Quote(attribute.Value.Text))];
            if (texts.Length == 0)
            {
                continue;
            }

            members.Add((kind.ToWord(), $"[{string.Join(',', texts)}]"));
        }

        if (node.InSandbox)
        {
            members.Add(("inSandbox", "true"));
        }

        string usualRole = node.Parent is null ? "\"TOP_LEVEL\"" : "\"SUPPORTING\"";
        foreach ((string name, RawJson value) in node.Kept)
        {
            bool isUsual = name is "role" && node.Type?.Text is "GOAL" && string.Equals(value.Text, usualRole, StringComparison.Ordinal);
            if (!isUsual && !TeaData.IsReserved(name) && IsKept(node, name, value.Text))
            {
                members.Add((name, value.Text));
            }
        }

        List<string> aside = [.. node.Aside.Where(raw => IsKept(node, TeaData.Aside, raw))];
        if (aside.Count > 0)
        {
            members.Add((TeaData.Aside, $"[{string.Join(',', aside)}]"));
        }

        if (isHead && ExportData(node) is { } export)
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

        members.AddRange(document.Kept.Where(member => IsKept(root, member.Name, member.Value.Text)).Select(member => (member.Name, member.Value.Text)));
        List<(string, string)> ofCase =
            [.. document.KeptOfCase.Where(member => IsKept(root, member.Name, member.Value.Text)).Select(member => (member.Name, member.Value.Text))];
        if (ofCase.Count > 0)
        {
            members.Add(("case", JsonText.Object(ofCase)));
        }

        return members.Count == 0 ? null : JsonText.Object(members);
    }

    private bool IsKept(TeaNode node, string name, string value)
    {
        if (TeaData.DepthOf(value) <= KeptDepth)
        {
            return true;
        }

        draft.Lose(
            LossKind.Dropped,
            draft.Main,
            node.At,
            $"The value of '{Spelling.Clip(name)}' is nested more than {KeptDepth.ToString(CultureInfo.InvariantCulture)} deep, too deep to be kept.",
            node.ElementId);
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
