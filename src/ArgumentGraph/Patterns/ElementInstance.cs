namespace ArgumentGraph;

/// <summary>An element that was made of one of a template. Immutable.</summary>
/// <param name="Id">Its id.</param>
/// <param name="TemplateId">The id of the element that it was made of.</param>
/// <param name="Rows">
/// The rows that tell it from others made of the same element, in the order in which the tables are declared; empty if there is only one. What these rows refer
/// to in other tables is not listed.
/// </param>
/// <param name="IsShared">Whether elements that were made of different rows rest on it, or state it: it is one element for several rows.</param>
public sealed record ElementInstance(string Id, string TemplateId, ValueList<InstanceRow> Rows, bool IsShared);
