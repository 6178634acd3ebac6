namespace ArgumentGraph.Merging;

/// <summary>The three arguments of a merge.</summary>
internal sealed class MergeSides(Argument @base, Argument ours, Argument theirs)
{
    public MergeSide Base { get; } = new(@base, "base");

    public MergeSide Ours { get; } = new(ours, "ours");

    public MergeSide Theirs { get; } = new(theirs, "theirs");

    /// <summary>Each side with the other.</summary>
    public IEnumerable<(MergeSide Side, MergeSide Other)> Both => [(Ours, Theirs), (Theirs, Ours)];

    /// <summary>Which sides have a relationship, for messages: what was there before belongs to neither.</summary>
    public string SidesWith(Relationship relationship) =>
        Base.Has(relationship) ? Base.Name
        : Ours.Has(relationship) ? Theirs.Has(relationship) ? "both" : Ours.Name
        : Theirs.Name;
}
