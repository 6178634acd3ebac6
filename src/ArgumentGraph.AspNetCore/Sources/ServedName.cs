namespace ArgumentGraph.AspNetCore.Sources;

/// <summary>What an argument may be called in addresses. No path is ever made of it.</summary>
internal static class ServedName
{
    private const int MaximumLength = 64;

    // First segments of our own addresses.
    private static readonly string[] Taken = ["api", "events", "openapi.json"];

    /// <exception cref="ArgumentException">The name is not one.</exception>
    public static void Require(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (ProblemWith(name) is { } problem)
        {
            throw new ArgumentException(problem, nameof(name));
        }
    }

    /// <summary>Why it cannot be a name, and what would be right; null where it can.</summary>
    public static string? ProblemWith(string name)
    {
        bool fits = name.Length is > 0 and <= MaximumLength && char.IsAsciiLetterOrDigit(name[0])
            && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_');
        return !fits
            ? $"'{name}' cannot be the name of an argument: letters, digits, '.', '-' and '_', at most {MaximumLength}, the first one a letter or digit."
            : Taken.Contains(name, StringComparer.OrdinalIgnoreCase) ? $"'{name}' cannot be the name of an argument: it is an address of its own."
            : null;
    }
}
