namespace ArgumentGraph.Interchange;

/// <summary>What came of reading a text in some format: as much of an argument as could be made of it, all that was found, and all that was lost.</summary>
public sealed class FormatReading
{
    internal FormatReading(ArgumentFormat? format, Argument? argument, ValueList<Finding> findings, bool hasErrors, ValueList<Loss> losses)
    {
        Format = format;
        Argument = argument;
        Findings = findings;
        HasErrors = hasErrors;
        Losses = losses;
    }

    /// <summary>The format that it was read in; null where none was recognised.</summary>
    public ArgumentFormat? Format { get; }

    /// <summary>The argument; with errors, what is left of it. Null only where there is nothing of an argument in the text.</summary>
    public Argument? Argument { get; }

    /// <summary>All that reading found, with the file, line and column of the source, in its order.</summary>
    public ValueList<Finding> Findings { get; }

    /// <summary>Whether a finding is an error.</summary>
    public bool HasErrors { get; }

    /// <summary>What was dropped, inferred or changed on the way, in the order of the source.</summary>
    public ValueList<Loss> Losses { get; }
}
