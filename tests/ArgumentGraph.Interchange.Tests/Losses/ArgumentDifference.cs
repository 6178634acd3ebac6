namespace ArgumentGraph.Interchange.Tests.Losses;

/// <summary>One thing in which an argument differs from the one it was.</summary>
/// <param name="Subject">What it is about.</param>
/// <param name="Ids">The ids of the elements that it is about: of an element its own, of a relationship those of all its ends, of the whole none.</param>
/// <param name="Member">The element's or the document's member that differs, as the JSON format calls it; empty for relationships and
/// for elements that are gone or new.</param>
/// <param name="Text">What was there, what is.</param>
internal sealed record ArgumentDifference(DifferenceSubject Subject, ValueList<string> Ids, string Member, string Text)
{
    public override string ToString() => $"{Subject} {string.Join(", ", Ids)} {Member}: {Text}";
}

/// <summary>What a difference is about.</summary>
internal enum DifferenceSubject
{
    Document,
    ElementGone,
    ElementNew,
    ElementMember,
    RelationshipGone,
    RelationshipNew,
    Order,
}
