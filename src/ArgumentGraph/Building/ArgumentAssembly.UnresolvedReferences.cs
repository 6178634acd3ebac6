namespace ArgumentGraph.Building;

/// <content>References to ids that are not there become findings.</content>
internal sealed partial class ArgumentAssembly
{
    /// <summary>Reports a reference to an unknown element from the one at a position, or (-1) from one that is left out.</summary>
    public void ReportUnresolved(RelationshipKind kind, int from, string id, int offset)
    {
        string words = kind == RelationshipKind.SupportedBy ? "supported by" : "in the context of";
        string? fromId = from < 0 ? null : _elements[from].Id;
        ReportUnresolved(id, fromId, offset, fromId is null ? $"An element is {words}" : $"'{fromId}' is {words}", candidate => MayLeadTo(kind, candidate));
    }

    /// <summary>
    /// Reports a reference to an element that is not there, with the most similar id as a suggestion: of an element that may
    /// stand there, and never the one that refers.
    /// </summary>
    /// <param name="id">The id that is not there.</param>
    /// <param name="fromId">The element that refers to it, or null.</param>
    /// <param name="offset">Where.</param>
    /// <param name="intro">How the message begins.</param>
    /// <param name="isAllowed">Which kinds of element may stand there; null for all.</param>
    public void ReportUnresolved(string id, string? fromId, int offset, string intro, Func<ElementKind, bool>? isAllowed = null)
    {
        if (!IsComplete || (_malformed is { } malformed && malformed.Contains(id)))
        {
            return;
        }

        if (!Findings.WillShow(Rules.UnresolvedReference))
        {
            Findings.Add(Rules.UnresolvedReference, offset, string.Empty, fromId);
            return;
        }

        // Looking through all ids for a similar one is linear in their number, so only the first findings get a suggestion.
        const int SuggestionsMade = 100;
        string? similar = Findings.CountOf(Rules.UnresolvedReference) < SuggestionsMade
            ? Spelling.MostSimilar(id, _elements.IdsOf(isAllowed).Where(candidate => candidate != fromId))
            : null;
        Findings.Add(
            Rules.UnresolvedReference,
            offset, $"{intro} '{Spelling.Clip(id)}', which does not exist{(similar is null ? "." : $"; did you mean '{similar}'?")}", fromId);
    }
}
