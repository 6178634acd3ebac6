using System.Text.Json.Serialization;

namespace ArgumentGraph;

/// <summary>The starting point of an analysis.</summary>
[JsonConverter(typeof(WordJsonConverter<Baseline>))]
public enum Baseline
{
    /// <summary>What is in hand.</summary>
    AsIs,

    /// <summary>As it will be when all planned evidence has become available, that of challenges included.</summary>
    AsPlanned,

    /// <summary>
    /// Structure alone: evidence and assumptions of every state, and goals, strategies and claims without supporters, are taken to
    /// hold; challenges are ignored, and counted.
    /// </summary>
    AsArgued,
}
