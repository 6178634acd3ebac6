namespace ArgumentGraph.Interchange.Tea;

/// <summary>The TEA Platform's case export in JSON: a tree of nodes (1.0), or a list of elements (2.0). Written as a tree.</summary>
internal sealed class TeaFormat() : ArgumentFormat("tea", "TEA JSON", "application/json", canRead: true, canWrite: true, ".tea.json")
{
    protected internal override bool IsTree => true;

    protected internal override bool Recognises(ReadOnlySpan<char> start) =>
        start.TrimStart().StartsWith("{") && (IsTreeForm(start) || IsList(start) || IsLegacy(start));

    protected internal override void Read(ArgumentImport draft, FormatReadingOptions options) => new TeaImport(draft, new TeaReader(draft).Read()).Run();

    protected internal override void Write(Argument argument, ArgumentExport export) => new TeaWriter(argument, export).Write();

    private static bool IsTreeForm(ReadOnlySpan<char> start) =>
        Has(start, "\"tree\"") && (Has(start, "\"exportedAt\"") || Has(start, "\"PROPERTY_CLAIM\"") || Has(start, "\"GOAL\""));

    private static bool IsList(ReadOnlySpan<char> start) => Has(start, "\"elements\"") && (Has(start, "\"elementType\"") || Has(start, "\"evidenceLinks\""));

    // Before version 1.0.
    private static bool IsLegacy(ReadOnlySpan<char> start) =>
        Has(start, "\"goals\"") && (Has(start, "\"property_claims\"") || Has(start, "\"short_description\""));

    private static bool Has(ReadOnlySpan<char> text, string word) => text.Contains(word, StringComparison.Ordinal);
}
