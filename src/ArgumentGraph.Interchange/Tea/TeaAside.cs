using System.Globalization;
using System.Text.Json;
using ArgumentGraph.Interchange.Shared;

namespace ArgumentGraph.Interchange.Tea;

/// <summary>
/// Puts aside what a case export says is in the sandbox: drafts, which have no bearing on the case. With a node goes what stands under it, and what defeats
/// nothing else. They are kept as they are written, at the node that they stand under. The root of a tree cannot be put aside. Linear in the size of the
/// export.
/// </summary>
internal sealed class TeaAside(ArgumentImport draft, TeaDocument document)
{
    // A tree's root is read all the same: without it nothing would be left.
    private bool IsRoot(TeaNode node) => !document.IsFlat && node == document.Nodes[0];

    public void Run()
    {
        List<TeaNode> flagged = [.. document.Nodes.Where(node => node.InSandbox && !IsRoot(node))];
        if (flagged.Count == 0)
        {
            return;
        }

        Mark(flagged);
        if (document.Nodes.TrueForAll(node => node.IsAside))
        {
            document.Nodes.ForEach(node => (node.IsAside, node.InSandbox) = (false, false));
            draft.Report(FormatRules.SetAside, draft.Main, flagged[0].At, "All elements are put aside ('inSandbox'); they are read as if none were.");
            return;
        }

        TeaNode[] aside = [.. document.Nodes.Where(node => node.IsAside)];
        foreach (TeaNode node in aside.Where(node => document.IsFlat || !node.Parent!.IsAside))
        {
            Keep(node);
        }

        string count = aside.Length.ToString(CultureInfo.InvariantCulture);
        string first = Spelling.Clip(aside[0].Title);
        string message = aside.Length == 1
            ? $"'{first}' is put aside ('inSandbox'); it has no effect here. It is kept as data, and written back."
            : $"{count} nodes are put aside ('inSandbox'), the first is '{first}'; they have no effect here. They are kept as data, and written back.";
        draft.Report(FormatRules.SetAside, draft.Main, aside[0].At, message);
        draft.Lose(LossKind.Changed, draft.Main, aside[0].At, message);
    }

    private void Mark(List<TeaNode> flagged)
    {
        ILookup<TeaNode, TeaNode> children = document.Nodes.Where(node => node.Parent is not null).ToLookup(node => node.Parent!);
        ILookup<string, TeaNode> defeaters = document.Nodes.Where(node => node.Defeats is not null)
            .ToLookup(node => node.Defeats!.Value.Text, StringComparer.Ordinal);
        Dictionary<string, int> standing = document.Nodes.Where(node => node.Id is not null).GroupBy(node => node.Id!.Value.Text, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var open = new Stack<TeaNode>(flagged);
        while (open.TryPop(out TeaNode? node))
        {
            if (node.IsAside || IsRoot(node))
            {
                continue;
            }

            node.IsAside = true;
            foreach (TeaNode child in children[node])
            {
                open.Push(child);
            }

            // Evidence may be put aside in one place, and stand in another.
            if (node.Id is { } id && --standing[id.Text] == 0)
            {
                foreach (TeaNode defeater in defeaters[id.Text])
                {
                    open.Push(defeater);
                }
            }
        }
    }

    private void Keep(TeaNode node)
    {
        if (OwnerOf(node) is { } owner && node.End > 0)
        {
            owner.Aside.Add(document.IsFlat || !node.InSandbox ? InTree(Text(node), document.IsFlat) : Text(node));
        }
    }

    // In a list what is put aside mostly stands under nothing; a tree has a place for it under its root.
    private TeaNode? OwnerOf(TeaNode node) =>
        node.Parent is { IsAside: false } parent ? parent
        : document.Nodes.Find(other => other is { IsAside: false, Parent: null, Type.Text: not "EVIDENCE" }) ?? document.Nodes.Find(other => !other.IsAside);

    private string Text(TeaNode node)
    {
        // By itself, for what is wrong with its texts has been reported.
        var alone = new ArgumentImport(draft.Main.Text[node.At..node.End], draft.Options);
        var tokens = new JsonSourceReader(alone, alone.Main);
        tokens.Next();
        return tokens.GetValue().Text;
    }

    // As a node of a tree that says itself that it is put aside.
    private static string InTree(string node, bool isFlat)
    {
        using JsonDocument document = JsonDocument.Parse(node, new JsonDocumentOptions { MaxDepth = int.MaxValue });
        var members = new List<(string Name, string Value)>();
        foreach (JsonProperty member in document.RootElement.EnumerateObject())
        {
            if (member.Name is "inSandbox" || (isFlat && (member.Name is "parentId" or "children" or "type")))
            {
                continue;
            }

            members.Add((isFlat && member.NameEquals("elementType") ? "type" : member.Name, member.Value.GetRawText()));
        }

        members.Add(("inSandbox", "true"));
        if (isFlat)
        {
            members.Add(("children", "[]"));
        }

        return JsonText.Object(members);
    }
}
