namespace ArgumentGraph.Interchange.Tea;

/// <summary>Finds the parents of the nodes of a list by their ids; in a tree they are known.</summary>
internal static class TeaPlaces
{
    public static void Find(ArgumentImport draft, TeaDocument document)
    {
        if (!document.IsFlat)
        {
            return;
        }

        var byId = new Dictionary<string, TeaNode>(StringComparer.Ordinal);
        foreach (TeaNode node in document.Nodes)
        {
            if (node.Id is { } id)
            {
                byId.TryAdd(id.Text, node);
            }
        }

        foreach (TeaNode node in document.Nodes)
        {
            if (node.ParentId is not { } parentId)
            {
                continue;
            }

            node.Parent = byId.GetValueOrDefault(parentId.Text);
            if (node.Parent is null && draft.IsComplete)
            {
                string message = $"'{Spelling.Clip(node.Title)}' stands under '{Spelling.Clip(parentId.Text)}', but the export has no such element.";
                draft.Report(Rules.UnresolvedReference, draft.Main, parentId.At, message, node.Name?.Text);
            }
        }
    }
}
