using ArgumentGraph.Testing.Reading;

namespace ArgumentGraph.Testing;

public sealed partial record Policy
{
    /// <summary>
    /// Reads a policy from a file (<c>argument-graph-policy/1</c>, described by <c>docs/testing.md</c> and its schema). Comments and trailing commas are
    /// accepted.
    /// </summary>
    /// <param name="path">The file's path; places in findings name it as it is given here.</param>
    /// <exception cref="MalformedPolicyException">It is not a policy: all that is wrong with it, with line and column.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static Policy Load(string path) => WellFormed(ReadFile(path));

    /// <summary>Reads a policy from a text.</summary>
    /// <param name="json">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="MalformedPolicyException">It is not a policy: all that is wrong with it, with line and column.</exception>
    public static Policy Parse(string json) => WellFormed(Read(json));

    /// <summary>Reads a file, and says all that is wrong with it.</summary>
    /// <param name="path">The file's path; places in findings name it as it is given here.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static PolicyReading ReadFile(string path) => PolicyReader.Read(JsonSidecar.ReadFile(path));

    /// <summary>Reads a text, and says all that is wrong with it.</summary>
    /// <param name="json">The text.</param>
    /// <param name="file">How places in findings name it; or null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    public static PolicyReading Read(string json, string? file = null) => PolicyReader.Read(JsonSidecar.Read(json, file));

    private static Policy WellFormed(PolicyReading reading) => reading.Policy ?? throw new MalformedPolicyException(reading.Findings);
}
