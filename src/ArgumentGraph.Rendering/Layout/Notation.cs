namespace ArgumentGraph.Rendering;

/// <summary>Whose shapes a diagram uses.</summary>
public enum Notation
{
    /// <summary>
    /// The GSN Community Standard, version 3: goals are rectangles, strategies parallelograms, evidence (solutions) circles, contexts stadiums, assumptions and
    /// justifications ellipses with A and J. Claims, which GSN does not tell from goals, are rectangles with double sides.
    /// </summary>
    Gsn,

    /// <summary>
    /// Claims, arguments, evidence: goals and claims are ellipses, strategies (arguments) rounded rectangles, evidence rectangles, and arrows point from what
    /// supports to what is supported. What CAE has no shape for is drawn as in GSN.
    /// </summary>
    Cae,
}
