namespace ArgumentGraph;

/// <summary>A pathway that falls or rises with a change.</summary>
/// <param name="Pathway">The pathway.</param>
/// <param name="From">Its standing before, what it inherits included.</param>
/// <param name="To">Its standing after.</param>
/// <param name="Causes">One minimal set of causes: of a pathway that falls, what keeps it down after the change; of one that
/// rises, what had kept it down before.</param>
public sealed record PathwayChange(Element Pathway, Standing From, Standing To, RootCauses Causes);
