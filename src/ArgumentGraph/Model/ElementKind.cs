using System.Text.Json.Serialization;

namespace ArgumentGraph;

/// <summary>The seven kinds of element of an argument (GSN Community Standard v3, 1:2.1).</summary>
[JsonConverter(typeof(WordJsonConverter<ElementKind>))]
public enum ElementKind
{
    /// <summary>A claim that the argument sets out to establish by breaking it down.</summary>
    Goal,

    /// <summary>How a goal or claim is broken down into what supports it.</summary>
    Strategy,

    /// <summary>A smaller, reusable statement of fact, close to evidence, cited by many goals.</summary>
    Claim,

    /// <summary>A reference to an item of evidence (GSN: solution).</summary>
    Evidence,

    /// <summary>What the argument is about: the scope in which a statement is to be read.</summary>
    Context,

    /// <summary>A statement that the argument takes to hold without supporting it.</summary>
    Assumption,

    /// <summary>Why an element is as it is; local to the element that states it.</summary>
    Justification,
}
