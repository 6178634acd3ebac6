namespace ArgumentGraph.Interchange.Shared;

/// <summary>An attribute in an <see cref="XmlTree"/>.</summary>
/// <param name="Name">Its local name.</param>
/// <param name="Namespace">Its namespace; empty for most.</param>
/// <param name="Value">Its value.</param>
/// <param name="At">Where it stands: an index in the file's text.</param>
/// <param name="IsForeign">Whether its namespace is that of a producer's own additions: it is none of SACM's, whatever its name.</param>
internal readonly record struct XmlTreeAttribute(string Name, string Namespace, string Value, int At, bool IsForeign);
