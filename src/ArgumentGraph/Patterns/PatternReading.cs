namespace ArgumentGraph;

/// <summary>What came of reading a pattern.</summary>
public sealed class PatternReading
{
    internal PatternReading(Pattern? pattern, ValueList<Finding> findings)
    {
        Pattern = pattern;
        Findings = findings;
        HasErrors = findings.Any(finding => finding.Severity == Severity.Error);
    }

    /// <summary>The pattern; null if a finding is an error.</summary>
    public Pattern? Pattern { get; }

    /// <summary>All that was found, in the order of the text.</summary>
    public ValueList<Finding> Findings { get; }

    /// <summary>Whether a finding is an error.</summary>
    public bool HasErrors { get; }
}
