namespace ArgumentGraph.Fuzzing.Targets;

/// <summary>What came of one input.</summary>
internal sealed record Reading
{
    /// <summary>What must not be, each as a sentence; empty where all is well.</summary>
    public IReadOnlyList<string> Broken { get; init; } = [];

    /// <summary>
    /// What the input showed, in words that are the same for inputs that show the same: the rules that spoke, and what was read. An input with a shape of
    /// its own
    /// is worth more work.
    /// </summary>
    public required string Shape { get; init; }

    /// <summary>Whether there is something to work with.</summary>
    public bool IsRead { get; init; }

    /// <summary>The dear part: all that is done with what was read, and what must not be in it. Null where nothing was read.</summary>
    public Func<IEnumerable<string>>? Chain { get; init; }
}
