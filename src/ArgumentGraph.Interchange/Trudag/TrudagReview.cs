using System.Globalization;

namespace ArgumentGraph.Interchange.Trudag;

/// <summary>
/// Finds and reports the items and links that are no longer as they were when they were reviewed, as far as their fingerprints can be made from the files that
/// are read.
/// </summary>
internal sealed class TrudagReview(ArgumentImport draft, DotGraph graph, Dictionary<string, TrudagItem> items)
{
    private readonly Dictionary<string, TrudagReviewStatus> _statuses = new(StringComparer.Ordinal);
    private readonly HashSet<(string From, string To)> _suspect = [];
    private readonly Dictionary<string, string> _fingerprints = new(StringComparer.Ordinal);
    private readonly List<(int At, string Message, string ElementId)> _outdated = [];
    private int _declared;

    /// <summary>Whether an item is as it was reviewed.</summary>
    public TrudagReviewStatus StatusOf(string id) => _statuses.GetValueOrDefault(id);

    /// <summary>Whether a link was not reviewed, or for other versions of its items.</summary>
    public bool IsSuspect(DotLink link) => _suspect.Contains((link.From, link.To));

    public void Run()
    {
        foreach (DotNode node in graph.Nodes.Where(node => node.IsDeclared))
        {
            _declared++;
            CheckItem(node);
        }

        int itemsOutdated = _outdated.Count;
        foreach (DotLink link in graph.Links)
        {
            CheckLink(link);
        }

        Report(itemsOutdated);
        int notChecked = _statuses.Count(entry => entry.Value == TrudagReviewStatus.Unchecked);
        if (notChecked > 0)
        {
            draft.Report(
                FormatRules.OutdatedReview,
                draft.Main,
                0,
                $"Whether they have changed since their review is not known of {Text(notChecked)} items: "
                + "their fingerprints cover references or evidence, which are not read.");
        }
    }

    // What is true of every item is said once.
    private void Report(int itemsOutdated)
    {
        if (itemsOutdated > 1 && itemsOutdated == _declared)
        {
            int links = _outdated.Count - itemsOutdated;
            string linked = links == 0 ? string.Empty : $", and {Text(links)} of {Text(graph.Links.Count)} links {(links == 1 ? "is" : "are")} suspect";
            draft.Report(
                FormatRules.OutdatedReview,
                draft.Main,
                _outdated[0].At,
                $"None of the {Text(itemsOutdated)} items has been reviewed as it is now{linked}.");
            return;
        }

        foreach ((int at, string message, string elementId) in _outdated)
        {
            draft.Report(FormatRules.OutdatedReview, draft.Main, at, message, elementId);
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
            _outdated.Add((node.At, $"The item '{Spelling.Clip(node.Id)}' has no fingerprint: it has not been reviewed.", node.Id));
        }
        else if (current is not null && !string.Equals(current, stored, StringComparison.OrdinalIgnoreCase))
        {
            _outdated.Add((node.At, $"The item '{node.Id}' has changed since it was reviewed.", node.Id));
        }
        else if (item is not null)
        {
            _statuses[node.Id] = current is null ? TrudagReviewStatus.Unchecked : TrudagReviewStatus.Reviewed;
        }
    }

    private void CheckLink(DotLink link)
    {
        string? stored = TrudagImport.ValueOf(link.Attributes, "sha");
        if (!TrudagFingerprint.IsFingerprint(stored))
        {
            string message = $"The link from '{Spelling.Clip(link.From)}' to '{Spelling.Clip(link.To)}' has no fingerprint: it has not been reviewed.";
            _outdated.Add((link.At, message, link.From));
            _suspect.Add((link.From, link.To));
            return;
        }

        // Where an item's fingerprint cannot be made, the stored one is the only one under which the link can be in order.
        if (_fingerprints.TryGetValue(link.From, out string? upper)
            && _fingerprints.TryGetValue(link.To, out string? lower)
            && TrudagFingerprint.OfLink(upper, lower) is { } current
            && !string.Equals(current, stored, StringComparison.OrdinalIgnoreCase))
        {
            string message = $"The link from '{link.From}' to '{link.To}' is suspect: it was reviewed for other versions of these items.";
            _outdated.Add((link.At, message, link.From));
            _suspect.Add((link.From, link.To));
        }
    }

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}
