using ArgumentGraph.Members;
using ArgumentGraph.Structure;
using ArgumentGraph.Validation;

namespace ArgumentGraph.Merging;

/// <summary>One of the three arguments of a merge, with what is asked of it again and again.</summary>
internal sealed class MergeSide
{
    private static readonly Relationship[] None = [];

    private readonly Dictionary<Relationship, int> _offsets;
    private readonly Dictionary<(string Id, RelationshipKind Kind), List<Relationship>> _byElement = [];

    /// <param name="argument">The argument.</param>
    /// <param name="name">What it is called in messages.</param>
    public MergeSide(Argument argument, string name)
    {
        Argument = argument;
        Name = name;
        ArgumentStructure structure = argument.Structure;
        _offsets = new(structure.RelationshipCount);
        for (int number = 0; number < structure.RelationshipCount; number++)
        {
            Relationship relationship = structure.RelationshipAt(number);
            _offsets.Add(relationship, structure.RelationshipOffsets[number]);
            (string, RelationshipKind) key = (relationship.From, relationship.Kind);
            if (!_byElement.TryGetValue(key, out List<Relationship>? list))
            {
                _byElement.Add(key, list = []);
            }

            list.Add(relationship);
        }
    }

    public Argument Argument { get; }

    public string Name { get; }

    /// <summary>The ids of the elements, in the author's order.</summary>
    public IReadOnlyList<string> Ids => [.. Argument.Elements.Select(element => element.Id)];

    public IEnumerable<Relationship> Relationships => _offsets.Keys;

    public Element? Find(string id) => Argument.TryGetElement(id, out Element? element) ? element : null;

    public bool Has(Relationship relationship) => _offsets.ContainsKey(relationship);

    /// <summary>The relationships of one kind that are written in an element, in the author's order.</summary>
    public IReadOnlyList<Relationship> Of(string id, RelationshipKind kind) => _byElement.TryGetValue((id, kind), out List<Relationship>? list) ? list : None;

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

    public int OffsetOf(Relationship relationship) => _offsets.GetValueOrDefault(relationship, -1);

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

    private Place? PlaceAt(int offset) => offset < 0 ? null : Argument.Origin.Source?.PlaceAt(offset);
}
