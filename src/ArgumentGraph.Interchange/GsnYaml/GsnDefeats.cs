using ArgumentGraph.Building;
using ArgumentGraph.Text;

namespace ArgumentGraph.Interchange.GsnYaml;

/// <summary>
/// Checks what is marked as defeated: a relationship is one that its owner writes (its support, its context, its challenge), and something challenges what
/// is defeated. To be asked once all challenges are known.
/// </summary>
internal sealed class GsnDefeats(ArgumentImport draft, GsnLinks links)
{
    private readonly HashSet<string> _challenged = new(StringComparer.Ordinal);
    private readonly HashSet<(string From, string To)> _challengedRelationships = []; // to the empty id: a challenge of a relationship

    public void Check(List<GsnModule> modules)
    {
        foreach ((PendingTarget target, _) in modules.SelectMany(module => module.Elements).SelectMany(element => element.Targets))
        {
            if (target.ElementId is { } id)
            {
                _challenged.Add(id);
            }
            else
            {
                _challengedRelationships.Add((target.From!, target.To!.ElementId ?? string.Empty));
            }
        }

        foreach (GsnElement element in modules.SelectMany(module => module.Elements))
        {
            if (element.IsDefeated && !_challenged.Contains(element.FinalId))
            {
                int at = element.Kept.Find(entry => entry.Key.Value is "defeated").Key?.At ?? element.At;
                Report(FormatRules.MissingDefeater, element, at, $"'{Spelling.Clip(element.Id)}' is marked as defeated, and nothing challenges it.");
            }

            CheckRelationships(element);
        }
    }

    private void CheckRelationships(GsnElement element)
    {
        if (element.DefeatedRelations.Count == 0)
        {
            return;
        }

        var related = new HashSet<string>(element.SupportedBy.Concat(element.InContextOf).Select(reference => reference.Id.Value), StringComparer.Ordinal);
        foreach (YamlScalar id in element.DefeatedRelations)
        {
            string? known = links.Find(element.Module, id.Value)?.FinalId;
            bool isChallenge = (element.Challenges is { } challenged && IsSame(element, challenged.Value, id.Value))
                || (known is not null && element.Targets.Exists(target => string.Equals(target.Target.ElementId, known, StringComparison.Ordinal)));
            if (!isChallenge && !related.Contains(id.Value))
            {
                Report(
                    FormatRules.MisplacedDefeatedRelationship,
                    element,
                    id.At,
                    $"'{Spelling.Clip(element.Id)}' has no relationship to '{Spelling.Clip(id.Value)}' that could be defeated: "
                    + "expected an id in its 'supportedBy', 'inContextOf' or 'challenges'.");
                continue;
            }

            // In gsn2x the mark may stand by itself; here nothing falls for it, which the author has to know.
            string to = known ?? (isChallenge ? string.Empty : id.Value);
            if (!_challenged.Contains(element.FinalId) && !_challenged.Contains(to) && !_challengedRelationships.Contains((element.FinalId, to)))
            {
                Report(
                    FormatRules.UnchallengedDefeatedRelationship,
                    element,
                    id.At,
                    $"The relationship of '{Spelling.Clip(element.Id)}' to '{Spelling.Clip(id.Value)}' is marked as defeated, "
                    + "and nothing challenges it or its ends. "
                    + $"It stands until a counter-goal or counter-solution says 'challenges: {Spelling.Clip(element.Id)} -> {Spelling.Clip(id.Value)}'.");
            }
        }
    }

    // The same id, or the same two ends, whatever the blanks around the arrow.
    private bool IsSame(GsnElement element, string challenged, string defeated) =>
        string.Equals(challenged, defeated, StringComparison.Ordinal)
        || (challenged.Contains("->", StringComparison.Ordinal)
            && defeated.Contains("->", StringComparison.Ordinal)
            && Ends(element, challenged) == Ends(element, defeated));

    private (string From, string To) Ends(GsnElement element, string text) => GsnChecks.Ends(text, id => links.Find(element.Module, id) is not null);

    private void Report(Rule rule, GsnElement element, int at, string message) => draft.Report(rule, element.Module.File, at, message, element.FinalId);
}
