using System.Text.Json.Serialization;

namespace ArgumentGraph;

/// <summary>What is to be done with evidence when a case is made for the next subject.</summary>
[JsonConverter(typeof(WordJsonConverter<EvidenceAction>))]
public enum EvidenceAction
{
    /// <summary>It is collected again, on the new subject.</summary>
    CollectAgain,

    /// <summary>It is carried over: a claim that the two subjects are alike in what it shows has to be argued.</summary>
    CarryOver,

    /// <summary>The next case does without it.</summary>
    Drop,

    /// <summary>It stays as it is: it is on another subject than the old one, or states none.</summary>
    Keep,
}
