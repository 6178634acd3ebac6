namespace ArgumentGraph.AspNetCore.Sources;

/// <summary>What an argument may be called in addresses. No path is ever made of it.</summary>
internal static class ServedName
{
    private const int MaximumLength = 64;

    // First segments of our own addresses.
    private static readonly string[] Taken = ["api", "events", "openapi.json"];

    public static void Require(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        bool fits = name.Length is > 0 and <= MaximumLength && char.IsAsciiLetterOrDigit(name[0]) && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_');
        if (!fits)
        {
            throw new ArgumentException($"'{name}' cannot be the name of an argument: letters, digits, '.', '-' and '_', at most {MaximumLength}, the first one a letter or digit.", nameof(name));
        }

        if (Taken.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            throw new ArgumentException($"'{name}' cannot be the name of an argument: it is an address of its own.", nameof(name));
        }
    }
}
