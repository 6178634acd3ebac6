namespace ArgumentGraph;

/// <summary>A line of the worksheet for the next case: one item of evidence, and what is to be done with it.</summary>
/// <param name="Evidence">The evidence as the old case has it.</param>
/// <param name="Action">What is to be done.</param>
/// <param name="CitedBy">The elements that cite it in the old case, ordered by id.</param>
public sealed record EvidenceTask(Evidence Evidence, EvidenceAction Action, ValueList<Element> CitedBy);
