using ArgumentGraph.Building;
using ArgumentGraph.Findings;
using ArgumentGraph.Structure;

namespace ArgumentGraph;

/// <summary>
/// Finds evidence that is given more than once, and makes one item of it: what a tree repeats hides what a graph would show, that several goals rest on the
/// same thing.
/// </summary>
/// <remarks>
/// Items are equal when their statements and sources are, without blanks at the ends and compared ordinally, and nothing differs that an analysis looks at:
/// state, subject, dates, likelihood, claim points and step in a response. Items that
/// say nothing and come from nowhere are not equal to each other. Equal texts may still speak of different things, so that nothing here happens unasked.
/// </remarks>
public static class EqualEvidence
{
    /// <summary>
    /// The groups of equal items, each by its ids in the author's order, the groups in the order of their first items. Linear in the size of the argument.
    /// </summary>
    /// <param name="argument">The argument.</param>
    /// <exception cref="ArgumentNullException"><paramref name="argument"/> is null.</exception>
    public static ValueList<ValueList<string>> Find(Argument argument)
    {
        ArgumentNullException.ThrowIfNull(argument);
        return Find(argument.Elements);
    }

    /// <summary>
    /// The groups of equal items among elements, each by its ids in their order, the groups in the order of their first items. Linear in the number of
    /// elements.
    /// </summary>
    /// <param name="elements">The elements, for example those that an import has so far (<see cref="ArgumentImport.Elements"/>).</param>
    /// <exception cref="ArgumentNullException"><paramref name="elements"/> is null.</exception>
    public static ValueList<ValueList<string>> Find(IEnumerable<Element> elements)
    {
        ArgumentNullException.ThrowIfNull(elements);
        return [.. Groups(elements).Select(group => (ValueList<string>)[.. group.Select(item => item.Id)])];
    }

    /// <summary>
    /// The same argument with the first item of each group in the place of the others: what they supported, challenged and were challenged by is now its own.
    /// Linear in the size of the argument.
    /// </summary>
    /// <param name="argument">The argument.</param>
    /// <exception cref="ArgumentNullException"><paramref name="argument"/> is null.</exception>
    public static MergedEvidence Merge(Argument argument)
    {
        ArgumentNullException.ThrowIfNull(argument);
        List<List<Evidence>> groups = Groups(argument.Elements);
        if (groups.Count == 0)
        {
            return new MergedEvidence(argument, ValueList<Loss>.Empty);
        }

        var firsts = new Dictionary<string, string>(StringComparer.Ordinal);
        var losses = new List<Loss>();
        foreach (List<Evidence> group in groups)
        {
            foreach (Evidence repeated in group.Skip(1))
            {
                firsts.Add(repeated.Id, group[0].Id);
                losses.Add(new Loss(LossKind.Changed, MessageOf(repeated, group[0]), repeated.Id, argument.PlaceOf(repeated.Id)));
            }
        }

        Argument rebuilt = Rebuilt(argument, firsts, losses);
        return new MergedEvidence(rebuilt, [.. losses]);
    }

    // Those of more than one item.
    private static List<List<Evidence>> Groups(IEnumerable<Element> elements)
    {
        var groups = new Dictionary<Evidence, List<Evidence>>();
        var order = new List<List<Evidence>>();
        foreach (Evidence item in elements.OfType<Evidence>())
        {
            if (KeyOf(item) is not { } key)
            {
                continue;
            }

            if (!groups.TryGetValue(key, out List<Evidence>? group))
            {
                groups.Add(key, group = []);
                order.Add(group);
            }

            group.Add(item);
        }

        order.RemoveAll(group => group.Count == 1);
        return order;
    }

    private static Argument Rebuilt(Argument argument, Dictionary<string, string> firsts, List<Loss> losses)
    {
        ArgumentStructure structure = argument.Structure;
        var assembly = new ArgumentAssembly(new FindingList(argument.Origin.Source));
        assembly.EnsureCapacity(structure.ElementCount);
        foreach (int number in structure.AuthorOrder)
        {
            if (!firsts.ContainsKey(structure.Elements[number].Id))
            {
                assembly.Add(Moved(structure.Elements[number], firsts), structure.ElementOffsets[number], structure.ElementOffsets[number]);
            }
        }

        var given = new HashSet<Relationship>();
        for (int number = 0; number < structure.RelationshipCount; number++)
        {
            Relationship before = structure.RelationshipAt(number);
            Relationship relationship = Moved(before, firsts);
            if (ChallengesItself(relationship) && !relationship.Equals(before))
            {
                Place? place = structure.RelationshipOffsets[number] is >= 0 and int offset ? argument.Origin.Source?.PlaceAt(offset) : null;
                losses.Add(new Loss(LossKind.Dropped, $"'{before}' is, or is about, a challenge between items that are one now.", before.From, place));
            }
            else if (given.Add(relationship))
            {
                // What was said of two items is said once.
                assembly.Connect(relationship, structure.RelationshipOffsets[number]);
            }
        }

        Argument merged = assembly.Finish(argument.Title, argument.Origin);
        merged.ReadingFindings = argument.ReadingFindings;
        return merged;
    }

    // Whether it, or the innermost relationship that it is about, begins and ends at the same item.
    private static bool ChallengesItself(Relationship relationship)
    {
        while (relationship.To.Relationship is { } inner)
        {
            relationship = inner;
        }

        return string.Equals(relationship.From, relationship.To.ElementId, StringComparison.Ordinal);
    }

    private static Element Moved(Element element, Dictionary<string, string> firsts)
    {
        if (element.ClaimPoints.Any(point => point.On.Any(firsts.ContainsKey)))
        {
            element = element with { ClaimPoints = [.. element.ClaimPoints.Select(point => point.Renamed(id => firsts.GetValueOrDefault(id, id)))] };
        }

        return element.StatedStep is { } step && step.After.Any(firsts.ContainsKey)
            ? element.WithStep(step with { After = [.. step.After.Select(id => firsts.GetValueOrDefault(id, id)).Distinct(StringComparer.Ordinal)] })
            : element;
    }

    // As deep as challenges may be nested, no deeper.
    private static Relationship Moved(Relationship relationship, Dictionary<string, string> firsts)
    {
        string from = firsts.GetValueOrDefault(relationship.From, relationship.From);
        if (relationship.To.Relationship is { } inner)
        {
            return Relationship.Challenges(from, Moved(inner, firsts));
        }

        string to = firsts.GetValueOrDefault(relationship.To.ElementId!, relationship.To.ElementId!);
        return relationship.Kind switch
        {
            RelationshipKind.SupportedBy => Relationship.SupportedBy(from, to),
            RelationshipKind.InContextOf => Relationship.InContextOf(from, to),
            _ => Relationship.Challenges(from, to),
        };
    }

    // An item with nothing but what makes two equal; null for one that says nothing.
    private static Evidence? KeyOf(Evidence item)
    {
        string statement = item.Statement.Trim();
        string source = item.Source?.Trim() ?? string.Empty;
        return statement.Length == 0 && source.Length == 0
            ? null
            : new Evidence(string.Empty, statement)
            {
                Source = source,
                State = item.State,
                Subject = item.Subject,
                Collected = item.Collected,
                Expires = item.Expires,
                Likelihood = item.Likelihood,
                Step = item.Step,
                ClaimPoints = item.ClaimPoints,
            };
    }

    private static string MessageOf(Evidence repeated, Evidence first)
    {
        bool saysMore = repeated.Description is not null || repeated.Tags.Count > 0 || repeated.Data is not null || repeated.Cost is not null
            || repeated.UnknownMembers.Count > 0;
        string rest = saysMore ? "; its own description, tags, cost and data go with it." : ".";
        return $"'{repeated.Id}' says the same as '{first.Id}', which takes its place{rest}";
    }
}
