namespace ArgumentGraph.Interchange.GsnYaml;

/// <summary>The checks that concern GSN YAML alone, and finding what is challenged.</summary>
internal sealed class GsnChecks(ArgumentImport draft, GsnLinks links)
{
    private readonly Dictionary<GsnElement, HashSet<GsnElement>> _related = [];

    public void Check(List<GsnModule> modules)
    {
        foreach (GsnElement element in modules.SelectMany(module => module.Elements))
        {
            CheckIds(element);
            ResolveChallenge(element);
        }

        foreach (GsnElement element in modules.SelectMany(module => module.Elements))
        {
            CheckNeighbours(element);
        }
    }

    private void CheckIds(GsnElement element)
    {
        foreach (GsnReference reference in element.SupportedBy.Concat(element.InContextOf))
        {
            CheckForList(element, reference.Scope, reference.Id);
        }

        if (element.Challenges is { } challenged)
        {
            CheckForList(element, element.Module, challenged);
        }
    }

    private void CheckForList(GsnElement element, GsnModule scope, YamlScalar id)
    {
        if (id.Value.Contains(',', StringComparison.Ordinal) && links.Find(scope, id.Value) is null)
        {
            draft.Report(
                FormatRules.ListInText, scope.File, id.At, $"'{Spelling.Clip(id.Value)}' is one id with a comma in it; a list of ids is written [A, B].",
                element.FinalId);
        }
    }

    private void CheckNeighbours(GsnElement element)
    {
        if (element.ClaimPoints.Count == 0)
        {
            return;
        }

        var neighbours = new HashSet<string>(element.SupportedBy.Concat(element.InContextOf).Select(reference => reference.Id.Value), StringComparer.Ordinal);
        neighbours.Add(element.Id);
        foreach (YamlScalar id in element.ClaimPoints.SelectMany(point => point.On).Where(id => !neighbours.Contains(id.Value)))
        {
            draft.Report(
                FormatRules.MisplacedClaimPoint,
                element.Module.File,
                id.At,
                $"A claim point of '{Spelling.Clip(element.Id)}' stands at '{Spelling.Clip(id.Value)}', "
                + $"which '{Spelling.Clip(element.Id)}' is neither supported by nor in the context of.",
                element.FinalId);
        }
    }

    private void ResolveChallenge(GsnElement element)
    {
        if (element.Challenges is not { } challenged)
        {
            return;
        }

        GsnModule module = element.Module;
        if (!element.Kind.IsCounter())
        {
            draft.Report(
                FormatRules.ForbiddenChallenger, module.File, challenged.At,
                $"The {element.Kind.ToName()} '{Spelling.Clip(element.Id)}' challenges something; counter-goals and counter-solutions do.", element.FinalId);
            if (element.Kind.ToElementKind() is not (ElementKind.Goal or ElementKind.Evidence))
            {
                draft.Lose(LossKind.Dropped, module.File, challenged.At, $"What '{Spelling.Clip(element.Id)}' challenges is not kept.", element.FinalId);
                return;
            }
        }

        if (links.Find(module, challenged.Value) is { } target)
        {
            if (ReferenceEquals(target, element))
            {
                ReportEnds(element, challenged, $"'{Spelling.Clip(element.Id)}' cannot challenge itself.");
                return;
            }

            element.Targets.Add((OfId(target.FinalId), challenged.At));
            return;
        }

        if (challenged.Value.Contains("->", StringComparison.Ordinal))
        {
            ResolveRelationship(element, challenged);
            return;
        }

        element.Targets.Add((OfId(challenged.Value), challenged.At));
    }

    private void ResolveRelationship(GsnElement element, YamlScalar challenged)
    {
        (string from, string to) = Ends(challenged.Value, id => links.Find(element.Module, id) is not null);
        GsnElement? first = links.Find(element.Module, from);
        GsnElement? second = links.Find(element.Module, to);
        if (from.Length == 0 || to.Length == 0)
        {
            ReportEnds(element, challenged, $"'{Spelling.Clip(challenged.Value)}' names one end of a relationship; it takes two, as in 'G1 -> Sn1'.");
        }
        else if (string.Equals(from, to, StringComparison.Ordinal))
        {
            ReportEnds(element, challenged, $"'{Spelling.Clip(challenged.Value)}' names one element twice; nothing is related to itself.");
        }
        else if (ReferenceEquals(first, element) || ReferenceEquals(second, element))
        {
            ReportEnds(element, challenged, $"'{Spelling.Clip(element.Id)}' cannot challenge a relationship of its own.");
        }
        else if (first is null || second is null)
        {
            // What is looked up in the end reports the end that is not there.
            element.Targets.Add((PendingTarget.OfRelationship(null, first?.FinalId ?? from, OfId(second?.FinalId ?? to)), challenged.At));
        }
        else if (RelationshipFrom(first, second) is { } relationship)
        {
            element.Targets.Add((relationship, challenged.At));
        }
        else if (RelationshipFrom(second, first) is { } reversed)
        {
            // gsn2x takes the ends in either order.
            element.Targets.Add((reversed, challenged.At));
            draft.Lose(
                LossKind.Changed, element.Module.File, challenged.At,
                $"'{Spelling.Clip(challenged.Value)}' is read as '{Spelling.Clip(to)} -> {Spelling.Clip(from)}', as the relationship goes.", element.FinalId);
        }
        else
        {
            ReportEnds(
                element, challenged, $"'{Spelling.Clip(from)}' is neither supported by '{Spelling.Clip(to)}' nor in its context, and does not challenge it.");
        }
    }

    // The relationship of one element to another: support or context, or the challenge of it or of a relationship at one end of which it stands.
    private PendingTarget? RelationshipFrom(GsnElement from, GsnElement to)
    {
        if (IsRelated(from, to))
        {
            return Relation(from, to);
        }

        if (from.Challenges is not { } challenged)
        {
            return null;
        }

        if (links.Find(from.Module, challenged.Value) is { } target)
        {
            return ReferenceEquals(target, to) ? PendingTarget.OfRelationship(RelationshipKind.Challenges, from.FinalId, OfId(to.FinalId)) : null;
        }

        (string first, string second) = Ends(challenged.Value, id => links.Find(from.Module, id) is not null);
        if (links.Find(from.Module, first) is not { } upper || links.Find(from.Module, second) is not { } lower
            || !(ReferenceEquals(to, upper) || ReferenceEquals(to, lower)))
        {
            return null;
        }

        PendingTarget? inner = IsRelated(upper, lower) ? Relation(upper, lower)
            : IsRelated(lower, upper) ? Relation(lower, upper)
            : null;
        return inner is null ? null : PendingTarget.OfRelationship(RelationshipKind.Challenges, from.FinalId, inner);
    }

    // By its kind, since a challenge may have the same ends.
    private static PendingTarget Relation(GsnElement from, GsnElement to)
    {
        RelationshipKind kind = to.Kind.ToElementKind() is ElementKind.Context or ElementKind.Assumption or ElementKind.Justification
            ? RelationshipKind.InContextOf
            : RelationshipKind.SupportedBy;
        return PendingTarget.OfRelationship(kind, from.FinalId, OfId(to.FinalId));
    }

    /// <summary>The two ends of "X -> Y"; where an id holds the arrow, those that are there.</summary>
    public static (string From, string To) Ends(string text, Func<string, bool> isThere)
    {
        (string From, string To)? ends = null;
        for (int at = text.IndexOf("->", StringComparison.Ordinal); at >= 0; at = text.IndexOf("->", at + 2, StringComparison.Ordinal))
        {
            (string From, string To) pair = (text[..at].Trim(), text[(at + 2)..].Trim());
            if (isThere(pair.From) && isThere(pair.To))
            {
                return pair;
            }

            ends ??= pair;
            if (at > 4 * ElementId.MaximumLength)
            {
                break;
            }
        }

        return ends ?? (text, string.Empty);
    }

    private bool IsRelated(GsnElement from, GsnElement to)
    {
        if (!_related.TryGetValue(from, out HashSet<GsnElement>? others))
        {
            others = [.. from.SupportedBy.Concat(from.InContextOf).Select(reference => links.Find(reference.Scope, reference.Id.Value)).OfType<GsnElement>()];
            _related.Add(from, others);
        }

        return others.Contains(to);
    }

    private void ReportEnds(GsnElement element, YamlScalar challenged, string message)
    {
        draft.Report(FormatRules.IncompleteChallenge, element.Module.File, challenged.At, message, element.FinalId);
        draft.Lose(LossKind.Dropped, element.Module.File, challenged.At, $"What '{Spelling.Clip(element.Id)}' challenges is not kept.", element.FinalId);
    }

    private static PendingTarget OfId(string id) => PendingTarget.OfElement(id);
}
