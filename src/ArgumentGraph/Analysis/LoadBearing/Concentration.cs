namespace ArgumentGraph;

/// <summary>What rests on everything that shares one value of a tag, or one source or subject.</summary>
public sealed record Concentration
{
    /// <summary>The tag's key; or <c>source</c> or <c>subject</c>, which are those of evidence and assumptions together with tags of that name.</summary>
    public required string Key { get; init; }

    /// <summary>The value.</summary>
    public required string Value { get; init; }

    /// <summary>How many elements have the value.</summary>
    public required int Count { get; init; }

    /// <summary>The pathways that fall when every element with the value falls, in the author's order.</summary>
    public required ValueList<Element> FallenPathways { get; init; }

    /// <summary>The pathways that stand when every element falls that has the key, but not this value; what has no such key stays as it is.</summary>
    public required ValueList<Element> SurvivesAlone { get; init; }
}
