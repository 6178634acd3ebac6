namespace ArgumentGraph.Interchange;

/// <summary>The OMG Structured Assurance Case Metamodel, version 2, in XML.</summary>
internal sealed class SacmFormat() : ArgumentFormat("sacm", "SACM", "application/xml", canRead: true, canWrite: true, ".sacm", ".sacm.xml", ".xmi", ".xml")
{
}
