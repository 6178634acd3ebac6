namespace ArgumentGraph.Model;

/// <summary>What must come before what, by position.</summary>
internal interface INeeds
{
    /// <summary>How many needs a position has.</summary>
    int CountOf(int position);

    /// <summary>One need of a position, or -1 for one that does not matter.</summary>
    int Need(int position, int index);
}
