using ArgumentGraph.Building;
using ArgumentGraph.Findings;
using ArgumentGraph.Structure;

namespace ArgumentGraph.PublicVersions;

/// <summary>
/// Another argument made of an argument's elements and relationships: some left out, elements changed, ids renamed, sorted. It knows nothing of the text that
/// the first was read from.
/// </summary>
/// <remarks>Linear but for sorting.</remarks>
internal sealed class RebuiltArgument(Argument argument)
{
    private readonly ArgumentStructure _structure = argument.Structure;

    /// <summary>The new id of an element.</summary>
    public Func<string, string> IdOf { get; init; } = id => id;

    /// <summary>What becomes of an element, by number; null: it is left out, with its relationships.</summary>
    public Func<int, Element?> ElementOf { get; init; } = number => argument.Structure.Elements[number];

    /// <summary>Whether support and context of an element are left out, by number.</summary>
    public Func<int, bool> IsStub { get; init; } = _ => false;

    public bool IsSorted { get; init; }

    public Argument Build(string title, ValueMap<RawJson> unknownMembers)
    {
        var findings = new FindingList(source: null);
        var assembly = new ArgumentAssembly(findings);
        var kept = new List<(int Number, Element Element)>();
        foreach (int number in _structure.AuthorOrder)
        {
            if (ElementOf(number) is { } element)
            {
                kept.Add((number, Renamed(element)));
            }
        }

        if (IsSorted)
        {
            kept.Sort((left, right) => string.CompareOrdinal(left.Element.Id, right.Element.Id));
        }

        foreach ((int _, Element element) in kept)
        {
            assembly.Add(element, offset: -1, idOffset: -1);
        }

        foreach ((int number, Element _) in kept)
        {
            IEnumerable<Relationship> relationships = RelationshipsOf(number);
            foreach (Relationship relationship in IsSorted ? relationships.OrderBy(each => each.ToString(), StringComparer.Ordinal) : relationships)
            {
                assembly.Connect(relationship, offset: -1);
            }
        }

        Argument rebuilt = assembly.Finish(title, new ArgumentOrigin(null, null, unknownMembers));
        return findings.HasErrors ? throw new MalformedArgumentException(findings.ToFindings()) : rebuilt;
    }

    private IEnumerable<Relationship> RelationshipsOf(int number)
    {
        if (!IsStub(number))
        {
            for (int position = _structure.Supporters.Starts[number]; position < _structure.Supporters.Starts[number + 1]; position++)
            {
                yield return Renamed(_structure.RelationshipAt(position));
            }

            for (int position = _structure.Contexts.Starts[number]; position < _structure.Contexts.Starts[number + 1]; position++)
            {
                yield return Renamed(_structure.RelationshipAt(_structure.ContextRelationship(position)));
            }
        }

        (int first, int end) = _structure.Challenges.RangeOf(number);
        for (int challenge = first; challenge < end; challenge++)
        {
            yield return Renamed(_structure.RelationshipAt(_structure.ChallengeRelationship(challenge)));
        }
    }

    // What a step follows is named by ids too, and so is what a claim point covers, and its argument.
    private Element Renamed(Element element)
    {
        Element renamed = element with { Id = IdOf(element.Id) };
        if (element.ClaimPoints.Count > 0)
        {
            renamed = renamed with { ClaimPoints = [.. element.ClaimPoints.Select(point => point.Renamed(IdOf))] };
        }

        return element.StatedStep is { After.Count: > 0 } step ? renamed.WithStep(step with { After = [.. step.After.Select(IdOf)] }) : renamed;
    }

    // Nested at most Relationship.MaximumNesting deep, so this recursion is bounded.
    private Relationship Renamed(Relationship relationship) => relationship.Kind switch
    {
        RelationshipKind.SupportedBy => Relationship.SupportedBy(IdOf(relationship.From), IdOf(relationship.To.ElementId!)),
        RelationshipKind.InContextOf => Relationship.InContextOf(IdOf(relationship.From), IdOf(relationship.To.ElementId!)),
        _ => Relationship.Challenges(
            IdOf(relationship.From), relationship.To.Relationship is { } inner ? Renamed(inner) : IdOf(relationship.To.ElementId!)),
    };
}
