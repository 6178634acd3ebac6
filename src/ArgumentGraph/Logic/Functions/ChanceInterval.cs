namespace ArgumentGraph.Logic.Functions;

/// <summary>Proved bounds of a <see cref="Chance"/>; the two are equal where it is known exactly.</summary>
/// <param name="Worst">The least hold and the greatest fall.</param>
/// <param name="Best">The greatest hold and the least fall.</param>
internal readonly record struct ChanceInterval(Chance Worst, Chance Best)
{
    public bool IsExact => Worst == Best;

    /// <summary>That of a constant of <see cref="StructureFunctionBuilder"/>.</summary>
    public static ChanceInterval OfConstant(int constant)
    {
        Chance chance = constant == StructureFunctionBuilder.True ? Chance.Certain : Chance.Impossible;
        return new ChanceInterval(chance, chance);
    }
}
