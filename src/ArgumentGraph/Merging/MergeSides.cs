using ArgumentGraph.Structure;

namespace ArgumentGraph.Merging;

/// <summary>The three arguments of a merge, and what they have in common: most of it, mostly, which need not be merged relationship by relationship.</summary>
internal sealed class MergeSides
{
    // By number in the base: the numbers on the sides, or -1.
    private readonly int[] _oursOf;
    private readonly int[] _theirsOf;
    private readonly bool[] _isOfOneKind;

    public MergeSides(Argument @base, Argument ours, Argument theirs)
    {
        Base = new(@base, "base");
        Ours = new(ours, "ours");
        Theirs = new(theirs, "theirs");
        int count = @base.Structure.ElementCount;
        _oursOf = new int[count];
        _theirsOf = new int[count];
        _isOfOneKind = new bool[count];
        for (int number = 0; number < count; number++)
        {
            string id = @base.Structure.Elements[number].Id;
            int our = _oursOf[number] = ours.Structure.Find(id);
            int their = _theirsOf[number] = theirs.Structure.Find(id);
            ElementKind kind = @base.Structure.Kinds[number];
            _isOfOneKind[number] = our >= 0 && their >= 0 && ours.Structure.Kinds[our] == kind && theirs.Structure.Kinds[their] == kind;
        }

        for (int number = 0; number < count; number++)
        {
            if (_isOfOneKind[number] && AreRelationshipsAlike(number))
            {
                Base.AreSettled[number] = true;
                Ours.AreSettled[_oursOf[number]] = true;
                Theirs.AreSettled[_theirsOf[number]] = true;
            }
        }
    }

    public MergeSide Base { get; }

    public MergeSide Ours { get; }

    public MergeSide Theirs { get; }

    /// <summary>Each side with the other.</summary>
    public IEnumerable<(MergeSide Side, MergeSide Other)> Both => [(Ours, Theirs), (Theirs, Ours)];

    /// <summary>What each of the three says of an element; null where it does not have it.</summary>
    public (Element? Base, Element? Ours, Element? Theirs) Find(string id)
    {
        int number = Base.Argument.Structure.Find(id);
        return number < 0
            ? (null, Ours.Find(id), Theirs.Find(id))
            : (Base.ElementAt(number), Ours.ElementAt(_oursOf[number]), Theirs.ElementAt(_theirsOf[number]));
    }

    /// <summary>Whether all three have the relationship, and will: see <see cref="MergeSide.AreSettled"/>.</summary>
    public bool IsSettled(Relationship relationship) =>
        Base.Argument.Structure.Find(relationship.From) is >= 0 and int number && Base.AreSettled[number] && Base.Has(relationship);

    /// <summary>Which sides have a relationship, for messages: what was there before belongs to neither.</summary>
    public string SidesWith(Relationship relationship) =>
        Base.Has(relationship) ? Base.Name
        : Ours.Has(relationship) ? Theirs.Has(relationship) ? "both" : Ours.Name
        : Theirs.Name;

    private bool AreRelationshipsAlike(int number)
    {
        ArgumentStructure before = Base.Argument.Structure;
        ArgumentStructure ours = Ours.Argument.Structure;
        ArgumentStructure theirs = Theirs.Argument.Structure;
        int our = _oursOf[number];
        int their = _theirsOf[number];
        return AreAlike(before.Supporters[number], ours.Supporters[our], theirs.Supporters[their])
            && AreAlike(before.Contexts[number], ours.Contexts[our], theirs.Contexts[their])
            && AreAlike(before.Challenges.TargetsOf(number), ours.Challenges.TargetsOf(our), theirs.Challenges.TargetsOf(their));
    }

    // Below 0 it is a relationship that is challenged, which is left to be looked at.
    private bool AreAlike(ReadOnlySpan<int> before, ReadOnlySpan<int> ours, ReadOnlySpan<int> theirs)
    {
        if (ours.Length != before.Length || theirs.Length != before.Length)
        {
            return false;
        }

        for (int i = 0; i < before.Length; i++)
        {
            int end = before[i];
            if (end < 0 || !_isOfOneKind[end] || ours[i] != _oursOf[end] || theirs[i] != _theirsOf[end])
            {
                return false;
            }
        }

        return true;
    }
}
