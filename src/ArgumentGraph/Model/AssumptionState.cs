namespace ArgumentGraph;

/// <summary>Whether an assumption holds.</summary>
public enum AssumptionState
{
    /// <summary>Taken to hold: supported.</summary>
    Holds,

    /// <summary>Contested: in doubt.</summary>
    Disputed,

    /// <summary>Known not to hold: unsupported.</summary>
    Invalid,
}
