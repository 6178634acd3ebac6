using System.Diagnostics;

namespace ArgumentGraph.Testing;

/// <summary>Files that are not regular ones.</summary>
public static class SpecialFiles
{
    /// <summary>Makes a pipe that nobody writes into: who opens it waits for ever.</summary>
    /// <exception cref="InvalidOperationException">It could not be made.</exception>
    public static string MakePipe(string path)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Pipes are no files there.");
        using Process made = Process.Start("mkfifo", path);
        made.WaitForExit();
        return made.ExitCode == 0 ? path : throw new InvalidOperationException($"'{path}' could not be made.");
    }
}
