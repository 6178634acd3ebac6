using System.Collections;

namespace ArgumentGraph;

/// <summary>What validation found: a list of findings.</summary>
public sealed class ValidationReport : IReadOnlyList<Finding>
{
    private readonly ValueList<Finding> _findings = ValueList<Finding>.Empty;

    /// <inheritdoc/>
    public int Count => _findings.Count;

    /// <inheritdoc/>
    public Finding this[int index] => _findings[index];

    /// <inheritdoc/>
    public IEnumerator<Finding> GetEnumerator() => _findings.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
