namespace ArgumentGraph.Interchange.Tea;

/// <summary>An entry of <c>evidenceLinks</c>: the ids of an item of evidence and of the claim that it supports.</summary>
internal readonly record struct TeaEvidenceLink(TeaText Evidence, TeaText Claim);
