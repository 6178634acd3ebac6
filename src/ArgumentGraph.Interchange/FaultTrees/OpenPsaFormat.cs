namespace ArgumentGraph.Interchange;

/// <summary>Open-PSA Model Exchange Format fault trees.</summary>
internal sealed class OpenPsaFormat() : ArgumentFormat("open-psa", "Open-PSA MEF", "application/xml", canRead: true, canWrite: true, ".opsa.xml", ".mef.xml")
{
}
