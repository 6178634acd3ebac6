using System.Globalization;

namespace ArgumentGraph.Interchange.Trudag;

/// <summary>Reports the items and links that are no longer as they were when they were reviewed, as far as their fingerprints can be made from the files that are read.</summary>
internal sealed class TrudagReview(ArgumentImport draft, DotGraph graph, Dictionary<string, TrudagItem> items)
{
    private readonly Dictionary<string, string> _fingerprints = new(StringComparer.Ordinal);
    private int _notChecked;

    public void Run()
    {
        foreach (DotNode node in graph.Nodes.Where(node => node.IsDeclared))
        {
            CheckItem(node);
        }

        foreach (DotLink link in graph.Links)
        {
            CheckLink(link);
        }

        if (_notChecked > 0)
        {
            string count = _notChecked.ToString(CultureInfo.InvariantCulture);
            draft.Report(
                FormatRules.OutdatedReview, draft.Main, 0, $"Whether they have changed since their review is not known of {count} items: their fingerprints cover references or evidence, which are not read.");
        }
    }

    private void CheckItem(DotNode node)
    {
        string? stored = TrudagImport.ValueOf(node.Attributes, "sha");
        TrudagItem? item = items.GetValueOrDefault(node.Id);
        bool canCheck = item is { IsNormative: not null, HasOutside: false };
        string? current = canCheck ? TrudagFingerprint.OfItem(node.Id, item!.Statement, item.IsNormative!.Value) : null;
        if ((current ?? stored) is { } known)
        {
            _fingerprints[node.Id] = known;
        }

        if (!TrudagFingerprint.IsFingerprint(stored))
        {
            draft.Report(FormatRules.OutdatedReview, draft.Main, node.At, $"The item '{Spelling.Clip(node.Id)}' has no fingerprint: it has not been reviewed.", node.Id);
        }
        else if (current is not null && !string.Equals(current, stored, StringComparison.OrdinalIgnoreCase))
        {
            draft.Report(FormatRules.OutdatedReview, draft.Main, node.At, $"The item '{node.Id}' has changed since it was reviewed.", node.Id);
        }
        else if (current is null && item is not null)
        {
            _notChecked++;
        }
    }

    private void CheckLink(DotLink link)
    {
        string? stored = TrudagImport.ValueOf(link.Attributes, "sha");
        if (!TrudagFingerprint.IsFingerprint(stored))
        {
            draft.Report(FormatRules.OutdatedReview, draft.Main, link.At, $"The link from '{Spelling.Clip(link.From)}' to '{Spelling.Clip(link.To)}' has no fingerprint: it has not been reviewed.", link.From);
            return;
        }

        // Where an item's fingerprint cannot be made, the stored one is the only one under which the link can be in order.
        if (_fingerprints.TryGetValue(link.From, out string? upper)
            && _fingerprints.TryGetValue(link.To, out string? lower)
            && TrudagFingerprint.OfLink(upper, lower) is { } current
            && !string.Equals(current, stored, StringComparison.OrdinalIgnoreCase))
        {
            draft.Report(
                FormatRules.OutdatedReview, draft.Main, link.At, $"The link from '{link.From}' to '{link.To}' is suspect: it was reviewed for other versions of these items.", link.From);
        }
    }
}
