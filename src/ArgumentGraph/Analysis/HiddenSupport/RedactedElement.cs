namespace ArgumentGraph;

/// <summary>One element of which a public version hides something.</summary>
/// <param name="Element">The element as the public version has it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Fields">What is hidden, in the order of their names; of a stub, all fields.</param>
/// <param name="IsStub">Whether it stands for a part of the argument that is not shown.</param>
public sealed record RedactedElement(Element Element, string Reason, ValueList<string> Fields, bool IsStub);
