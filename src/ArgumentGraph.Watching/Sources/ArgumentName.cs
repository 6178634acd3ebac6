namespace ArgumentGraph.Watching.Sources;

/// <summary>What an argument may be called: it can stand in an address as it is. No path is ever made of it.</summary>
internal static class ArgumentName
{
    private const int MaximumLength = 64;

    /// <exception cref="ArgumentException">The name is not one.</exception>
    public static void Require(string name, ValueList<string> reserved)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (ProblemWith(name, reserved) is { } problem)
        {
            throw new ArgumentException(problem, nameof(name));
        }
    }

    /// <summary>Why it cannot be a name, and what would be right; null where it can.</summary>
    /// <param name="name">What is to be a name.</param>
    /// <param name="reserved">Names that no argument may have.</param>
    public static string? ProblemWith(string name, ValueList<string> reserved)
    {
        bool fits = name.Length is > 0 and <= MaximumLength && char.IsAsciiLetterOrDigit(name[0])
            && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_');
        return !fits
            ? $"'{name}' cannot be the name of an argument: letters, digits, '.', '-' and '_', at most {MaximumLength}, the first one a letter or digit."
            : reserved.Contains(name, StringComparer.OrdinalIgnoreCase) ? $"'{name}' cannot be the name of an argument: it is reserved."
            : null;
    }
}
