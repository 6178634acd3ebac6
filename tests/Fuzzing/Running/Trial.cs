using System.Diagnostics;
using System.Text.RegularExpressions;
using ArgumentGraph.Fuzzing.Targets;

namespace ArgumentGraph.Fuzzing.Running;

/// <summary>Tries one input on a target: reading, and the chain where it is asked for.</summary>
/// <param name="target">The target.</param>
internal sealed partial class Trial(Target target)
{
    /// <summary>Reads the input.</summary>
    /// <param name="input">The input.</param>
    /// <param name="number">Its number.</param>
    /// <param name="wantsChain">Whether to do all that is done with what was read, given its shape.</param>
    /// <param name="shape">What it showed; null where reading failed.</param>
    public Defect? Try(byte[] input, long number, Func<Reading, bool> wantsChain, out string? shape)
    {
        shape = null;
        try
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            Reading reading = target.Read(input);
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            shape = reading.Shape;
            string? broken = reading.Broken.Count > 0 ? reading.Broken[0] : target.IsOnThisThread ? TooMuch(allocated, input.Length) : null;
            if (broken is null && reading.Chain is { } chain && wantsChain(reading))
            {
                broken = chain().FirstOrDefault();
            }

            return broken is null ? null : new Defect(target.Name, number, broken, KindOf(broken), input);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return new Defect(target.Name, number, exception.ToString(), $"{exception.GetType().Name} {PlaceOf(exception)}", input);
        }
    }

    private static string? TooMuch(long allocated, int length) =>
        allocated > MemoryLimit.Of(length) ? $"reading {length} bytes allocates {allocated} bytes" : null;

    // The method of ours in which it was thrown, or that called what threw.
    private static string PlaceOf(Exception exception)
    {
        IEnumerable<string> methods = new StackTrace(exception).GetFrames().Select(frame => frame.GetMethod()).Where(method => method is not null)
            .Select(method => $"{method!.DeclaringType?.FullName}.{method.Name}");
        return methods.FirstOrDefault(method => method.StartsWith("ArgumentGraph.", StringComparison.Ordinal)) ?? "elsewhere";
    }

    // Numbers, and what follows where something is quoted, differ between inputs that show the same.
    private static string KindOf(string message) => Number().Replace(message.Split('\'')[0], "_");

    [GeneratedRegex(@"\b[0-9]+\b", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Number();
}
