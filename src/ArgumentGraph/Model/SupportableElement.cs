using System.Text.Json.Serialization;

namespace ArgumentGraph;

/// <summary>An element that rests on what supports it: a <see cref="Goal"/>, <see cref="Strategy"/> or <see cref="Claim"/>.</summary>
[JsonConverter(typeof(ElementJsonConverter<SupportableElement>))]
public abstract record SupportableElement : Element
{
    private protected SupportableElement(string id, string statement)
        : base(id, statement)
    {
    }

    /// <summary>How many of its supporters the element needs. The default is <see cref="Requirement.All"/>.</summary>
    public Requirement Requirement { get; init; }

    /// <summary>Whether the element has been left without support on purpose, for now.</summary>
    public bool IsUndeveloped { get; init; }

    /// <summary>
    /// How likely the element is to hold by itself, or null when unknown: for a strategy, that its step holds;
    /// for a goal or claim without supporters, that it holds (used by <see cref="Baseline.AsArgued"/> alone).
    /// </summary>
    public Likelihood? Likelihood { get; init; }
}
