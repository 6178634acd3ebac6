using System.Globalization;

namespace ArgumentGraph.Files;

/// <summary>Who writes a file: a process of a machine. As a text <c>4711-web1</c>.</summary>
/// <param name="Process">The process's id.</param>
/// <param name="Machine">The machine's name, as far as it is letters and digits. Containers have names of their own, and so ids of their own.</param>
internal readonly record struct Writer(int Process, string Machine)
{
    private const int LongestMachine = 24;

    /// <summary>This process.</summary>
    public static Writer Current { get; } =
        new(Environment.ProcessId, string.Concat(Environment.MachineName.Where(char.IsAsciiLetterOrDigit).Take(LongestMachine)));

    /// <summary>Whether it was on this machine and does not run any more. An id that another process has got since is taken for the first.</summary>
    public bool IsGone => Machine == Current.Machine && !IsRunning(Process);

    /// <summary>Reads <see cref="ToString"/>; null for any other text.</summary>
    public static Writer? Parse(string text) =>
        text.Split('-') is [var process, var machine] && int.TryParse(process, NumberStyles.None, CultureInfo.InvariantCulture, out int id)
            ? new Writer(id, machine)
            : null;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Process}-{Machine}");

    private static bool IsRunning(int id)
    {
        try
        {
            using var process = System.Diagnostics.Process.GetProcessById(id);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
