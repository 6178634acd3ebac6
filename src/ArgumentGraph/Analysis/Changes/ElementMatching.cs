using ArgumentGraph.Structure;

namespace ArgumentGraph.Analysis.Changes;

/// <summary>Which elements of two versions are one: those with one id, and those that were renamed.</summary>
internal sealed class ElementMatching
{
    private ElementMatching(ArgumentStructure older, ArgumentStructure newer)
    {
        Older = older;
        Newer = newer;
        NewerOf = new int[older.ElementCount];
        OlderOf = new int[newer.ElementCount];
        Array.Fill(OlderOf, -1);
        for (int number = 0; number < NewerOf.Length; number++)
        {
            NewerOf[number] = newer.Find(older.Elements[number].Id);
            if (NewerOf[number] >= 0)
            {
                OlderOf[NewerOf[number]] = number;
            }
        }
    }

    public ArgumentStructure Older { get; }

    public ArgumentStructure Newer { get; }

    /// <summary>By number in the older version: the number in the newer one, or -1.</summary>
    public int[] NewerOf { get; }

    /// <summary>By number in the newer version: the number in the older one, or -1.</summary>
    public int[] OlderOf { get; }

    public static ElementMatching ById(Argument older, Argument newer) => new(older.Structure, newer.Structure);

    /// <summary>Takes two elements that are in one version only for one.</summary>
    public void Match(int older, int newer)
    {
        NewerOf[older] = newer;
        OlderOf[newer] = older;
    }

    /// <summary>The number of an element in the newer version by its older or newer id, or -1.</summary>
    public int FindNewer(string id) => Older.Find(id) is >= 0 and int older ? NewerOf[older] : Newer.Find(id);

    /// <summary>The relationship of the older version with the ids of the newer one; elements that are not there keep theirs.</summary>
    // Nesting is bounded by Relationship.MaximumNesting.
    public Relationship Renamed(Relationship older)
    {
        string from = Renamed(older.From);
        return older.Kind switch
        {
            RelationshipKind.SupportedBy => Relationship.SupportedBy(from, Renamed(older.To.ElementId!)),
            RelationshipKind.InContextOf => Relationship.InContextOf(from, Renamed(older.To.ElementId!)),
            _ => Relationship.Challenges(from, older.To.Relationship is { } inner ? Renamed(inner) : Renamed(older.To.ElementId!)),
        };
    }

    private string Renamed(string id) => NewerOf[Older.Find(id)] is >= 0 and int newer ? Newer.Elements[newer].Id : id;
}
