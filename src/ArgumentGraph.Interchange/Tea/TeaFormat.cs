namespace ArgumentGraph.Interchange;

/// <summary>The TEA Platform's case export.</summary>
internal sealed class TeaFormat() : ArgumentFormat("tea", "TEA JSON", "application/json", canRead: true, canWrite: true, ".tea.json")
{
}
