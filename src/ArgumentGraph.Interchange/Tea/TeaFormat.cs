namespace ArgumentGraph.Interchange.Tea;

/// <summary>The TEA Platform's case export, version 1.0: a tree of nodes in JSON.</summary>
internal sealed class TeaFormat() : ArgumentFormat("tea", "TEA JSON", "application/json", canRead: true, canWrite: true, ".tea.json")
{
    protected internal override bool IsTree => true;

    protected internal override bool Recognises(ReadOnlySpan<char> start) =>
        start.TrimStart().StartsWith("{")
        && start.Contains("\"tree\"", StringComparison.Ordinal)
        && (start.Contains("\"exportedAt\"", StringComparison.Ordinal) || start.Contains("\"PROPERTY_CLAIM\"", StringComparison.Ordinal) || start.Contains("\"GOAL\"", StringComparison.Ordinal));

    protected internal override void Read(ArgumentImport draft, FormatReadingOptions options) => new TeaImport(draft, new TeaReader(draft).Read()).Run();

    protected internal override void Write(Argument argument, ArgumentExport export) => new TeaWriter(argument, export).Write();
}
