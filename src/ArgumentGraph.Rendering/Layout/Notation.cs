namespace ArgumentGraph.Rendering;

/// <summary>Whose shapes a diagram uses, and how much it says with them.</summary>
public enum Notation
{
    /// <summary>
    /// The shapes of GSN with colours and marks of our own: a pathway has a double border and says so, claims, which GSN does not tell from goals, are
    /// rectangles with double sides, evidence that is not in hand is dashed, states other than the usual one are named, <c>any</c> and <c>at least k</c>
    /// stand below what needs no more, and a legend explains what occurs.
    /// </summary>
    Annotated,

    /// <summary>
    /// The GSN Community Standard, version 3, and nothing else: black on white, goals and claims rectangles, strategies parallelograms, evidence (solutions)
    /// circles, contexts stadiums, assumptions and justifications ellipses with A and J; a diamond below what is undeveloped, a triangle below
    /// what is uninstantiated, a filled diamond with <c>k of n</c> for a choice; a dashed arrow challenges, and a cross is
    /// over what is defeated. Without a legend, unless an overlay needs one.
    /// </summary>
    Gsn,

    /// <summary>
    /// Claims, arguments, evidence: goals and claims are ellipses, strategies (arguments) rounded rectangles, evidence rectangles, and arrows point from what
    /// supports to what is supported. What CAE has no shape for is drawn as in GSN. Colours and marks as in <see cref="Annotated"/>.
    /// </summary>
    Cae,
}
