namespace ArgumentGraph.Structure;

/// <summary>
/// The arrays of an argument. Elements are numbered in topological order of "needs to be judged first": supporters, contexts and challengers have lower
/// numbers than what rests on them, and so have the confidence arguments of claim points, so that one ascending pass judges everything. Elements that
/// need each other (a cycle) stand together; among them again supporters and contexts come first, and those that need each other through these alone are
/// ordered by id. Relationships are numbered: SupportedBy first, then InContextOf, then Challenges, each by the number of its element, in the author's
/// order.
/// </summary>
internal sealed class ArgumentStructure
{
    public required Element[] Elements { get; init; }

    /// <summary>The kind of each element, to be read without touching it.</summary>
    public required ElementKind[] Kinds { get; init; }

    /// <summary>The numbers of the elements in the author's order.</summary>
    public required int[] AuthorOrder { get; init; }

    /// <summary>Finds elements by id; what it finds are places in the author's order.</summary>
    public required IdIndex Ids { get; init; }

    /// <summary>For each element, its direct supporters.</summary>
    public required Rows Supporters { get; init; }

    /// <summary>For each element, the elements that it directly supports.</summary>
    public required Rows Supported { get; init; }

    /// <summary>For each element, its contexts, assumptions and justifications.</summary>
    public required Rows Contexts { get; init; }

    /// <summary>For each context, assumption and justification, the elements that state it.</summary>
    public required Rows ContextUsers { get; init; }

    public required ChallengeTable Challenges { get; init; }

    public required ClaimPointTable ClaimPoints { get; init; }

    /// <summary>Whether any element names a module, or is marked with what only modules need. Known without touching the elements.</summary>
    public required bool NamesModules { get; init; }

    /// <summary>For each number, whether the element needs itself, directly or through others.</summary>
    public required bool[] IsCircular { get; init; }

    /// <summary>For each number, whether the element needs itself through support and context alone.</summary>
    public required bool[] IsCircularInSupport { get; init; }

    /// <summary>The runs of numbers that form cycles: first and one past the last.</summary>
    public required (int First, int End)[] Cycles { get; init; }

    /// <summary>The byte offset of each element in the source, or -1.</summary>
    public required int[] ElementOffsets { get; init; }

    /// <summary>The byte offset of each relationship in the source, or -1.</summary>
    public required int[] RelationshipOffsets { get; init; }

    public int ElementCount => Elements.Length;

    public int SupportCount => Supporters.Items.Length;

    public int ContextCount => Contexts.Items.Length;

    public int RelationshipCount => SupportCount + ContextCount + Challenges.Count;

    /// <summary>The number of the element with this id, or -1.</summary>
    public int Find(ReadOnlySpan<char> id)
    {
        int position = Ids.Find(id);
        return position < 0 ? -1 : AuthorOrder[position];
    }

    /// <summary>The number of the relationship at a position of <see cref="Contexts"/>.</summary>
    public int ContextRelationship(int position) => SupportCount + position;

    /// <summary>The number of the relationship that a challenge is.</summary>
    public int ChallengeRelationship(int challenge) => SupportCount + ContextCount + challenge;

    /// <summary>Whether the challenge and what it challenges need each other, so that it cannot be decided. O(log n) for n cycles.</summary>
    public bool IsCircularChallenge(int challenge) => AreOnOneCycle(Challenges.Challengers[challenge], Challenges.Owners[challenge]);

    /// <summary>Whether two elements need each other, directly or through others; of one element, whether it needs itself. O(log n) for n cycles.</summary>
    public bool AreOnOneCycle(int number, int other) => IsCircular[number] && IsCircular[other] && CycleOf(number) == CycleOf(other);

    /// <summary>
    /// The kind of the relationship with this number, its element, and its target: an element, or the complement (~) of a relationship's number. O(log n).
    /// </summary>
    public (RelationshipKind Kind, int From, int To) EndsOf(int number)
    {
        if (number < SupportCount)
        {
            return (RelationshipKind.SupportedBy, Supporters.OwnerOf(number), Supporters.Items[number]);
        }

        number -= SupportCount;
        if (number < ContextCount)
        {
            return (RelationshipKind.InContextOf, Contexts.OwnerOf(number), Contexts.Items[number]);
        }

        number -= ContextCount;
        return (RelationshipKind.Challenges, Challenges.Challengers[number], Challenges.Targets[number]);
    }

    /// <summary>The relationship with this number, as a value. O(log n).</summary>
    public Relationship RelationshipAt(int number)
    {
        (RelationshipKind kind, int from, int to) = EndsOf(number);
        return kind switch
        {
            RelationshipKind.SupportedBy => Relationship.SupportedBy(Elements[from].Id, Elements[to].Id),
            RelationshipKind.InContextOf => Relationship.InContextOf(Elements[from].Id, Elements[to].Id),

            // Nesting is at most Relationship.MaximumNesting deep, so this recursion is bounded.
            _ => Relationship.Challenges(Elements[from].Id, to >= 0 ? Elements[to].Id : RelationshipAt(~to)),
        };
    }

    /// <summary>The number of a relationship, or -1. Linear in the number of relationships of its element.</summary>
    public int NumberOf(Relationship relationship)
    {
        int from = Find(relationship.From);
        int target = from < 0 ? -1 : relationship.To.ElementId is { } id ? Find(id) : NumberOf(relationship.To.Relationship!);
        if (from < 0 || target < 0)
        {
            return -1;
        }

        switch (relationship.Kind)
        {
            case RelationshipKind.SupportedBy:
                int supporter = Supporters[from].IndexOf(target);
                return supporter < 0 ? -1 : Supporters.Starts[from] + supporter;
            case RelationshipKind.InContextOf:
                int context = Contexts[from].IndexOf(target);
                return context < 0 ? -1 : ContextRelationship(Contexts.Starts[from] + context);
            default:
                int code = relationship.To.ElementId is null ? ~target : target;
                foreach (int challenge in Challenges.ByChallenger(from))
                {
                    if (Challenges.Targets[challenge] == code)
                    {
                        return ChallengeRelationship(challenge);
                    }
                }

                return -1;
        }
    }

    private int CycleOf(int number)
    {
        int low = 0;
        int high = Cycles.Length - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Cycles[middle].End <= number)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
