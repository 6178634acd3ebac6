namespace ArgumentGraph.Rendering.Charts;

/// <summary>A row of a bar chart.</summary>
/// <param name="Label">What stands in bold before it, for example an id.</param>
/// <param name="Text">What is said of it.</param>
/// <param name="Solid">How far the full bar goes from 0.</param>
/// <param name="Pale">How far the paler bar behind it goes; not less than <paramref name="Solid"/>.</param>
/// <param name="Mark">Where a stroke stands, or null.</param>
/// <param name="Value">The number beside it, as text.</param>
internal sealed record Bar(string Label, string Text, double Solid, double Pale, double? Mark, string Value);
