using System.Diagnostics;
using System.Globalization;

namespace ArgumentGraph.Testing;

/// <summary>A small disk in memory, where the rights are there to have one; elsewhere the test is skipped.</summary>
public sealed class SmallDisk : IDisposable
{
    private SmallDisk(string path) => Path = path;

    /// <summary>Its folder.</summary>
    public string Path { get; }

    /// <summary>Makes one.</summary>
    public static SmallDisk Mount(int kilobytes)
    {
        const string Needed = "needs the rights to mount a disk";
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, Needed);
        string folder = Directory.CreateTempSubdirectory("argument-graph-").FullName;
        if (!Run("mount", "-t", "tmpfs", "-o", string.Create(CultureInfo.InvariantCulture, $"size={kilobytes}k"), "tmpfs", folder))
        {
            Directory.Delete(folder);
            Assert.Skip(Needed);
        }

        return new(folder);
    }

    /// <summary>Fills all of it that is free with one file, and gives its path.</summary>
    public string Fill()
    {
        string path = System.IO.Path.Combine(Path, "filler");
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            while (true)
            {
                file.Write(new byte[4096]);
            }
        }
        catch (IOException)
        {
            return path; // it is full
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Run("umount", Path))
        {
            Directory.Delete(Path);
            return;
        }

        Run("umount", "-l", Path);
        Assert.Fail("Somebody still has a file on the disk open.");
    }

    private static bool Run(string program, params string[] args)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardError = true, UseShellExecute = false })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
