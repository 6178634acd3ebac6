namespace ArgumentGraph;

/// <summary>Basic elements that were taken to have a common cause of falling.</summary>
/// <param name="Key">The tag's key, or <c>source</c> or <c>subject</c>.</param>
/// <param name="Value">The value that they share.</param>
/// <param name="Beta">The share of the doubt that was said to be common.</param>
/// <param name="Doubt">The probability of the common cause: β times the least doubt in the group, less where an element has several
/// causes whose β add up to more than 1.</param>
/// <param name="Members">The elements, ordered by id: all of the argument that have the value, a number, and some doubt.</param>
public sealed record CommonCauseGroup(string Key, string Value, double Beta, double Doubt, ValueList<Element> Members);
