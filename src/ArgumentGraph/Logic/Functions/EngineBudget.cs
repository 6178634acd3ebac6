namespace ArgumentGraph.Logic.Functions;

/// <summary>How much the engine may spend on one root before it gives a partial answer.</summary>
/// <param name="Nodes">The most nodes that a diagram may have; with its index and tables some 40 bytes each.</param>
/// <param name="Work">
/// How much may be done, in the steps of <see cref="Budget.Work"/>: a quarter to solve it, and the rest each time that bounds are asked for. All of it where
/// no bounds will be.
/// </param>
/// <param name="Whole">What the work counts for as well.</param>
internal readonly record struct EngineBudget(int Nodes, long Work, WorkMeter? Whole = null)
{
    /// <summary>Some seconds and 500 MB.</summary>
    public static EngineBudget Default { get; } = new(4_000_000, 1_000_000_000);

    /// <summary>Counts what is spent from now on.</summary>
    /// <param name="work">The most work.</param>
    public WorkMeter Start(long work) => Whole?.Part(work) ?? new WorkMeter(work);
}
