namespace ArgumentGraph.Testing;

/// <summary>One thing in which an argument does not meet an expectation.</summary>
/// <param name="Message">What is the matter, in a sentence that names the elements by id.</param>
/// <param name="ElementId">The element that it is about, or null when it is about the whole argument.</param>
/// <param name="Place">Where the element stands; null when the argument was not read from a text, or when there is no element.</param>
/// <param name="Reasons">The chain of reasons: a sentence each, from the element down to what decides it, or up to what rests on it. May be empty.</param>
public sealed record ExpectationFailure(string Message, string? ElementId, Place? Place, ValueList<string> Reasons)
{
    /// <summary>The place, where there is one, and the message.</summary>
    public override string ToString() => Place is null ? Message : $"{Place}: {Message}";
}
