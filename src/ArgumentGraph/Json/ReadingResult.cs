namespace ArgumentGraph;

/// <summary>What came of reading a text: as much of an argument as could be made of it, and all that was found.</summary>
public sealed class ReadingResult
{
    internal ReadingResult(Argument? argument, ValueList<Finding> findings, bool hasErrors)
    {
        Argument = argument;
        Findings = findings;
        HasErrors = hasErrors;
    }

    /// <summary>
    /// The argument; with errors, what is left of it: of two elements with one id the first, and neither elements nor relationships that are malformed.
    /// Null only where the text is not a JSON object with a list of elements.
    /// </summary>
    public Argument? Argument { get; }

    /// <summary>All that reading found, in the order of the text.</summary>
    public ValueList<Finding> Findings { get; }

    /// <summary>Whether a finding is an error: <see cref="ArgumentGraph.Argument.Parse(string, ReadingOptions?)"/> would have thrown.</summary>
    public bool HasErrors { get; }
}
