namespace ArgumentGraph;

/// <summary>What came of instantiating a pattern with tables. Immutable.</summary>
public sealed partial class Instantiation
{
    internal Instantiation(Pattern pattern, InstantiationData data, Argument? argument, ValueList<ElementInstance> elements, ValueList<Finding> findings)
    {
        Pattern = pattern;
        Data = data;
        Argument = argument;
        Elements = elements;
        Findings = findings;
        HasErrors = findings.Any(finding => finding.Severity == Severity.Error);
    }

    /// <summary>The pattern.</summary>
    public Pattern Pattern { get; }

    /// <summary>The tables.</summary>
    public InstantiationData Data { get; }

    /// <summary>
    /// The argument; with errors, what could be made of the rows that can be used, tokens without a value left as they are. Null only if a table, or a column
    /// that is needed, is missing.
    /// </summary>
    public Argument? Argument { get; }

    /// <summary>The elements of the argument in its order, each with where it comes from.</summary>
    public ValueList<ElementInstance> Elements { get; }

    /// <summary>What was found: in the tables as they were read, then in each table in the order declared, by place.</summary>
    public ValueList<Finding> Findings { get; }

    /// <summary>Whether a finding is an error: then the argument is not what the pattern means.</summary>
    public bool HasErrors { get; }
}
