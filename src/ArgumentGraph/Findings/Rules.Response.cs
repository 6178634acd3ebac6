namespace ArgumentGraph;

// The rules about steps of a response, and how much time a pathway leaves for them.
public static partial class Rules
{
    /// <summary>AG2401: invalid duration; an error by default.</summary>
    public static Rule InvalidDuration { get; } = Error(
        "AG2401", "Invalid duration",
        "A length of time is written as in ISO 8601: \"PT15M\", \"PT4H\", \"P14D\", \"P2W\". Months and years differ in length, so they are written in days. "
            + "Fractions are of seconds, down to 100 nanoseconds.");

    private static Rule[] OfResponse => [InvalidDuration];
}
