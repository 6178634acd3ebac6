namespace ArgumentGraph.Testing;

/// <summary>An argument does not meet what is expected of it. The message lists everything that fails, and why.</summary>
public sealed class ArgumentExpectationException : Exception
{
    /// <summary>Makes the exception without a report.</summary>
    public ArgumentExpectationException()
        : this("The argument does not meet what is expected of it.")
    {
    }

    /// <summary>Makes the exception with a message of its own.</summary>
    /// <param name="message">The message.</param>
    public ArgumentExpectationException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with a message and a cause of its own.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public ArgumentExpectationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes the exception from a report.</summary>
    /// <param name="report">What was expected, and what became of it.</param>
    public ArgumentExpectationException(PolicyReport report)
        : base(report?.ToString() ?? throw new ArgumentNullException(nameof(report))) => Report = report;

    /// <summary>What was expected, and what became of it; null where the exception was made without.</summary>
    public PolicyReport? Report { get; }
}
