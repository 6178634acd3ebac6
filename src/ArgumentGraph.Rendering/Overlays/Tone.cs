namespace ArgumentGraph.Rendering.Overlays;

/// <summary>A colour by its meaning; the style sheet says what it looks like in light and dark.</summary>
internal enum Tone
{
    /// <summary>The element's own.</summary>
    None,

    /// <summary>Stands.</summary>
    Good,

    /// <summary>In doubt.</summary>
    Doubt,

    /// <summary>Does not stand.</summary>
    Bad,

    /// <summary>Carries a little.</summary>
    Heat1,

    /// <summary>Carries more.</summary>
    Heat2,

    /// <summary>Carries much.</summary>
    Heat3,

    /// <summary>Carries most.</summary>
    Heat4,

    /// <summary>The first of eight colours that differ, for kinds without an order.</summary>
    Category1,

    /// <summary>The second.</summary>
    Category2,

    /// <summary>The third.</summary>
    Category3,

    /// <summary>The fourth.</summary>
    Category4,

    /// <summary>The fifth.</summary>
    Category5,

    /// <summary>The sixth.</summary>
    Category6,

    /// <summary>The seventh.</summary>
    Category7,

    /// <summary>The eighth.</summary>
    Category8,
}
