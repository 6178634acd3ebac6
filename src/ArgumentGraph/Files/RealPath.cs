namespace ArgumentGraph.Files;

/// <summary>Where a path really leads: without symbolic links in any of its folders.</summary>
internal static class RealPath
{
    private const int MostLinks = 64;

    private static readonly char[] Separators = [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar];

    /// <summary>The path with every link followed; what does not exist is taken as it is. Null where links go round in circles.</summary>
    /// <param name="path">An absolute path.</param>
    /// <exception cref="IOException">A link cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A link may not be read.</exception>
    public static string? Of(string path)
    {
        string current = Path.GetPathRoot(path) ?? string.Empty;
        var left = new Stack<string>(path[current.Length..].Split(Separators, StringSplitOptions.RemoveEmptyEntries).Reverse());
        int links = 0;
        while (left.TryPop(out string? name))
        {
            if (name is ".")
            {
                continue;
            }

            if (name is "..")
            {
                current = Path.GetDirectoryName(current) ?? current;
                continue;
            }

            string next = Path.Combine(current, name);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                current = next;
                continue;
            }

            if (++links > MostLinks)
            {
                return null;
            }

            string root = Path.GetPathRoot(target) ?? string.Empty;
            current = root.Length > 0 ? root : current;
            foreach (string part in target[root.Length..].Split(Separators, StringSplitOptions.RemoveEmptyEntries).Reverse())
            {
                left.Push(part);
            }
        }

        return current;
    }

    /// <summary>Whether a path is in a folder, however deep. Both without links.</summary>
    public static bool IsBelow(string path, string folder)
    {
        StringComparison comparison = OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        string start = Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar;
        return path.StartsWith(start, comparison);
    }
}
