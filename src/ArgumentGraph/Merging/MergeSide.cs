using ArgumentGraph.Members;
using ArgumentGraph.Structure;
using ArgumentGraph.Validation;

namespace ArgumentGraph.Merging;

/// <summary>One of the three arguments of a merge, with what is asked of it again and again.</summary>
internal sealed class MergeSide
{
    private readonly Dictionary<int, Dictionary<Relationship, int>> _ofElements = [];

    /// <param name="argument">The argument.</param>
    /// <param name="name">What it is called in messages.</param>
    public MergeSide(Argument argument, string name)
    {
        Argument = argument;
        Name = name;
        AreSettled = new bool[argument.Structure.ElementCount];
    }

    public Argument Argument { get; }

    public string Name { get; }

    /// <summary>The ids of the elements, in the author's order.</summary>
    public IReadOnlyList<string> Ids => [.. Argument.Elements.Select(element => element.Id)];

    /// <summary>
    /// By number: whether all three arguments have the element, with the same relationships in one order, and the element and what these lead to are each
    /// of one kind. Then these relationships are in the merged argument, as they are.
    /// </summary>
    public bool[] AreSettled { get; }

    /// <summary>Whether the relationships of the element with this id are settled.</summary>
    public bool IsSettled(string id) => Argument.Structure.Find(id) is >= 0 and int number && AreSettled[number];

    /// <summary>The relationships of elements whose relationships are not settled: SupportedBy first, then InContextOf, then Challenges.</summary>
    public IEnumerable<Relationship> UnsettledRelationships
    {
        get
        {
            foreach (RelationshipKind kind in Enum.GetValues<RelationshipKind>())
            {
                for (int number = 0; number < AreSettled.Length; number++)
                {
                    if (!AreSettled[number])
                    {
                        foreach (Relationship relationship in Of(number).Keys.Where(one => one.Kind == kind))
                        {
                            yield return relationship;
                        }
                    }
                }
            }
        }
    }

    public Element? Find(string id) => ElementAt(Argument.Structure.Find(id));

    /// <summary>The element with this number; null for a negative one.</summary>
    public Element? ElementAt(int number) => number < 0 ? null : Argument.Structure.Elements[number];

    public bool Has(Relationship relationship) => NumberOf(relationship) >= 0;

    /// <summary>The relationships of one kind that are written in an element, in the author's order.</summary>
    public IReadOnlyList<Relationship> Of(string id, RelationshipKind kind) =>
        Argument.Structure.Find(id) is >= 0 and int number ? [.. Of(number).Keys.Where(relationship => relationship.Kind == kind)] : [];

    /// <summary>
    /// Whether all that the relationship joins is there, so that it could be there, too: where it is not, it has been removed for itself, and not with
    /// one of its ends.
    /// </summary>
    public bool CouldHave(Relationship relationship)
    {
        for (Relationship? inner = relationship; inner is not null; inner = inner.To.Relationship)
        {
            bool hasEnds = Argument.Contains(inner.From) && (inner.To.ElementId is not { } id || Argument.Contains(id));
            if (!hasEnds || (!ReferenceEquals(inner, relationship) && !Has(inner)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Where the element begins in the text that it was read from, in bytes, or -1.</summary>
    public int OffsetOf(string id) => Argument.Structure.Find(id) is >= 0 and int number ? Argument.Structure.ElementOffsets[number] : -1;

    public int OffsetOf(Relationship relationship) => NumberOf(relationship) is >= 0 and int number ? Argument.Structure.RelationshipOffsets[number] : -1;

    public Place? PlaceOf(Relationship relationship) => PlaceAt(OffsetOf(relationship));

    /// <summary>Where the title is, or the text begins.</summary>
    public Place? PlaceOfDocument() => PlaceAt(Argument.Origin.TitleOffset);

    /// <summary>Where a member of an element is; where it is not there, the element.</summary>
    public Place? PlaceOf(string id, string member)
    {
        int element = OffsetOf(id);
        if (element < 0 || Argument.Origin.Source is not { } source)
        {
            return null;
        }

        string[] names = member == MemberName.Likelihood ? ["doubt", "probability"] : [member.Split('.')[0]];
        int found = names.Select(name => MemberPlace.Find(source, element, name)).FirstOrDefault(offset => offset >= 0, -1);
        return PlaceAt(found < 0 ? element : found);
    }

    private int NumberOf(Relationship relationship) =>
        Argument.Structure.Find(relationship.From) is >= 0 and int from ? Of(from).GetValueOrDefault(relationship, -1) : -1;

    // With their numbers, in the order of these; made for the few elements that are asked for.
    private Dictionary<Relationship, int> Of(int element)
    {
        if (!_ofElements.TryGetValue(element, out Dictionary<Relationship, int>? relationships))
        {
            ArgumentStructure structure = Argument.Structure;
            (int firstChallenge, int endOfChallenges) = structure.Challenges.RangeOf(element);
            IEnumerable<int> numbers = Enumerable.Range(structure.Supporters.Starts[element], structure.Supporters.CountOf(element))
                .Concat(Enumerable.Range(structure.ContextRelationship(structure.Contexts.Starts[element]), structure.Contexts.CountOf(element)))
                .Concat(Enumerable.Range(structure.ChallengeRelationship(firstChallenge), endOfChallenges - firstChallenge));
            _ofElements.Add(element, relationships = numbers.ToDictionary(structure.RelationshipAt));
        }

        return relationships;
    }

    private Place? PlaceAt(int offset) => offset < 0 ? null : Argument.Origin.Source?.PlaceAt(offset);
}
