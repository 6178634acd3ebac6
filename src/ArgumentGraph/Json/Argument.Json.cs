namespace ArgumentGraph;

public sealed partial class Argument
{
    /// <summary>Reads an argument from a file.</summary>
    /// <param name="path">The file's path.</param>
    /// <exception cref="MalformedArgumentException">The file is not a well-formed argument.</exception>
    public static Argument Load(string path) => throw new NotSupportedException(path);
}
