namespace ArgumentGraph.Interchange.Runs;

/// <summary>The full name of a test.</summary>
internal static class TestName
{
    /// <summary>The class's name and the test's, unless the test's name has the class's in it already, as xUnit writes it.</summary>
    public static string Of(string? className, string name) =>
        string.IsNullOrWhiteSpace(className) || name.StartsWith(className + ".", StringComparison.Ordinal) ? name : $"{className}.{name}";
}
