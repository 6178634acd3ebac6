namespace ArgumentGraph.Interchange;

/// <summary>Why a run has its verdict, or what has to be known with it.</summary>
/// <param name="Sentence">The reason, in a sentence.</param>
/// <param name="Place">The place in the artefact that shows it; null where it is about the whole.</param>
public sealed record RunReason(string Sentence, Place? Place = null)
{
    /// <summary>For example <c>results.trx(12,5): Tests.Login failed (Failed).</c></summary>
    public override string ToString() => Place is null ? Sentence : $"{Place}: {Sentence}";
}
