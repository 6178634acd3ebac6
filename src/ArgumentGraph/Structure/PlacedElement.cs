namespace ArgumentGraph.Structure;

/// <summary>An element and the byte offsets at which it and its id begin, or -1.</summary>
internal readonly record struct PlacedElement(Element Element, int Offset, int IdOffset);
