using System.Globalization;

namespace ArgumentGraph;

/// <summary>A text or draft is not an argument: at least one finding of reading is an error.</summary>
public sealed class MalformedArgumentException : FormatException
{
    /// <summary>Makes the exception without findings.</summary>
    public MalformedArgumentException()
        : this(ValueList<Finding>.Empty)
    {
    }

    /// <summary>Makes the exception with a message of its own.</summary>
    /// <param name="message">The message.</param>
    public MalformedArgumentException(string message)
        : base(message) => Findings = ValueList<Finding>.Empty;

    /// <summary>Makes the exception with a message and a cause of its own.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public MalformedArgumentException(string message, Exception innerException)
        : base(message, innerException) => Findings = ValueList<Finding>.Empty;

    /// <summary>Makes the exception from what was found.</summary>
    /// <param name="findings">All that was found, not the errors alone.</param>
    public MalformedArgumentException(IReadOnlyList<Finding> findings)
        : base(Describe(findings)) => Findings = [.. findings];

    /// <summary>All that was found, not the errors alone.</summary>
    public ValueList<Finding> Findings { get; }

    private static string Describe(IReadOnlyList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        const int Shown = 10;
        Finding[] errors = [.. findings.Where(finding => finding.Severity == Severity.Error)];
        IEnumerable<string> lines = errors.Take(Shown).Select(finding => finding.ToString());
        if (errors.Length > Shown)
        {
            lines = lines.Append(string.Create(CultureInfo.InvariantCulture, $"and {errors.Length - Shown} more."));
        }

        return string.Join(Environment.NewLine, lines.Prepend("This is not a well-formed argument:"));
    }
}
