namespace ArgumentGraph.Interchange.FaultTrees;

/// <summary>A formula of a gate in which constants have been folded away: what it says without them.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Node">Where it is written.</param>
internal sealed record FoldedFormula(FoldedKind Kind, MefNode Node)
{
    /// <summary>Of a reference: what it refers to; null where that is not defined.</summary>
    public MefDefinition? Target { get; init; }

    /// <summary>How many of the inputs bring it about: 1 for or, all for and.</summary>
    public int Least { get; init; } = 1;

    public List<FoldedFormula> Inputs { get; init; } = [];

    /// <summary>Whether it is a constant, and which; null where it is not one.</summary>
    public bool? Constant => Kind switch
    {
        FoldedKind.True => true,
        FoldedKind.False => false,
        _ => null,
    };

    public static FoldedFormula Of(bool constant, MefNode node) => new(constant ? FoldedKind.True : FoldedKind.False, node);

    /// <summary>That at least so many of the inputs occur.</summary>
    public static FoldedFormula AtLeast(int least, IEnumerable<FoldedFormula> inputs, MefNode node)
    {
        var rest = new List<FoldedFormula>();
        foreach (FoldedFormula input in inputs)
        {
            if (input.Constant is null)
            {
                rest.Add(input);
            }
            else
            {
                least -= input.Constant.Value ? 1 : 0;
            }
        }

        return least <= 0 ? Of(constant: true, node)
            : least > rest.Count ? Of(constant: false, node)
            : rest.Count == 1 ? rest[0]
            : new FoldedFormula(FoldedKind.AtLeast, node) { Least = least, Inputs = rest };
    }

    /// <summary>That it does not occur.</summary>
    public FoldedFormula Negated(MefNode node) => Kind switch
    {
        FoldedKind.True => Of(constant: false, node),
        FoldedKind.False => Of(constant: true, node),
        FoldedKind.Not => Inputs[0],
        FoldedKind.Unreadable => this,
        _ => new FoldedFormula(FoldedKind.Not, node) { Inputs = [this] },
    };
}
