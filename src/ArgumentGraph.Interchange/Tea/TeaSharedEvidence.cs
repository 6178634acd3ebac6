namespace ArgumentGraph.Interchange.Tea;

/// <summary>
/// Finds evidence that a case export repeats under each claim that it supports: by its id; where an id is missing, by name and URL, as TEA does. What the
/// copies say must be equal, else the first counts.
/// </summary>
internal static class TeaSharedEvidence
{
    public static void Find(ArgumentImport draft, TeaDocument document)
    {
        var byId = new Dictionary<string, TeaNode>(StringComparer.Ordinal);
        var byName = new Dictionary<(string Name, string? Url), TeaNode>();
        foreach (TeaNode node in document.Nodes.Where(node => !node.IsAside && node.Type?.Text is "EVIDENCE"))
        {
            TeaNode? first = node.Id is { } id ? byId.GetValueOrDefault(id.Text) : null;
            if (node.Name is { } name)
            {
                (string, string?) key = (name.Text, node.Url?.Text);
                if (first is null && byName.TryGetValue(key, out TeaNode? named) && (node.Id is null || named.Id is null))
                {
                    first = named;
                }

                byName.TryAdd(key, node);
            }

            if (first is null)
            {
                if (node.Id is { } own)
                {
                    byId.Add(own.Text, node);
                }

                continue;
            }

            node.Repeats = first;
            if (DifferenceOf(first, node) is { } difference)
            {
                string sameness = node.Id is { } shared && first.Id is not null ? $"the id '{Spelling.Clip(shared.Text)}'" : "the name and URL";
                draft.Report(
                    Rules.DuplicateId,
                    draft.Main,
                    node.Id?.At ?? node.At,
                    $"'{Spelling.Clip(node.Title)}' has {sameness} of the earlier '{Spelling.Clip(first.Title)}', but another {difference}. "
                    + "Both are read as one item, as the earlier says; give one of them another id.",
                    first.Name?.Text);
            }
        }
    }

    // The first member in which two copies differ.
    private static string? DifferenceOf(TeaNode first, TeaNode second) =>
        !Equal(first.Name, second.Name) ? "name"
        : !Equal(first.Description, second.Description) ? "description"
        : !Equal(first.Url, second.Url) ? "url"
        : !Equal(first.Defeats, second.Defeats) || first.IsDefeater != second.IsDefeater ? "target as a defeater"
        : !AttributesOf(first).SequenceEqual(AttributesOf(second)) ? "context"
        : KeptOf(first).Except(KeptOf(second)).Concat(KeptOf(second).Except(KeptOf(first)))
            .Select(member => $"'{Spelling.Clip(member.Name)}'").FirstOrDefault();

    private static bool Equal(TeaText? first, TeaText? second) => string.Equals(first?.Text, second?.Text, StringComparison.Ordinal);

    private static IEnumerable<(ElementKind Kind, string Text)> AttributesOf(TeaNode node) =>
        node.Attributes.Select(attribute => (attribute.Kind, attribute.Value.Text));

    private static IEnumerable<(string Name, string Value)> KeptOf(TeaNode node) => node.Kept.Select(member => (member.Name, member.Value.Text));
}
