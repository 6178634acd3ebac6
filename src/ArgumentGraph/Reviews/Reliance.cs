using System.Text.Json.Serialization;

namespace ArgumentGraph;

/// <summary>By what an element rests on another, directly or through others.</summary>
[JsonConverter(typeof(WordJsonConverter<Reliance>))]
public enum Reliance
{
    /// <summary>The other supports it.</summary>
    Support,

    /// <summary>The other, or something that it supports, is stated as a context, assumption or justification.</summary>
    Context,

    /// <summary>The other, or something that it supports or is stated at, challenges an element or a relationship.</summary>
    Challenge,
}
