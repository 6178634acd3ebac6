namespace ArgumentGraph.Testing;

/// <summary>A text is not a policy.</summary>
public sealed class MalformedPolicyException : FormatException
{
    /// <summary>Makes the exception without findings.</summary>
    public MalformedPolicyException()
        : this(ValueList<Finding>.Empty)
    {
    }

    /// <summary>Makes the exception with a message of its own.</summary>
    /// <param name="message">The message.</param>
    public MalformedPolicyException(string message)
        : base(message) => Findings = ValueList<Finding>.Empty;

    /// <summary>Makes the exception with a message and a cause of its own.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public MalformedPolicyException(string message, Exception innerException)
        : base(message, innerException) => Findings = ValueList<Finding>.Empty;

    /// <summary>Makes the exception from what was found.</summary>
    /// <param name="findings">All that is wrong with the text.</param>
    public MalformedPolicyException(IReadOnlyList<Finding> findings)
        : base(Describe(findings)) => Findings = [.. findings];

    /// <summary>All that is wrong with the text, in its order.</summary>
    public ValueList<Finding> Findings { get; }

    private static string Describe(IReadOnlyList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        return string.Join(Environment.NewLine, findings.Select(finding => finding.ToString()).Prepend("This is not a policy:"));
    }
}
