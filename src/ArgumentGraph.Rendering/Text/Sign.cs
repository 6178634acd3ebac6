namespace ArgumentGraph.Rendering.Text;

/// <summary>A small drawing before a line of text: it says in black and white what a colour says.</summary>
internal enum Sign
{
    /// <summary>None.</summary>
    None,

    /// <summary>A tick: stands.</summary>
    Tick,

    /// <summary>A question mark's place: a half-filled disc, in doubt.</summary>
    Half,

    /// <summary>A cross: does not stand.</summary>
    Cross,

    /// <summary>A filled square: carries much.</summary>
    Block,

    /// <summary>An arrow down: fell.</summary>
    Down,

    /// <summary>An arrow up: rose.</summary>
    Up,

    /// <summary>A ring: one of a kind, none of the above.</summary>
    Ring,
}
