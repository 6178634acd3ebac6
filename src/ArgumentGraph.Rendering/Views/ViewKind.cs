namespace ArgumentGraph.Rendering.Views;

/// <summary>The kinds of view.</summary>
internal enum ViewKind
{
    /// <summary>All of it.</summary>
    Whole,

    /// <summary>One element and what it rests on.</summary>
    Under,

    /// <summary>One element and its neighbours.</summary>
    Around,

    /// <summary>What does not stand, and what rests on it.</summary>
    Open,

    /// <summary>Named elements, and what rests on them.</summary>
    Above,

    /// <summary>Named elements alone.</summary>
    Only,

    /// <summary>A sheet: some elements in full, and references to others.</summary>
    Sheet,
}
