using System.Runtime.ExceptionServices;

namespace ArgumentGraph.Logic.Functions;

/// <summary>
/// Operations on diagrams recurse as deep as there are levels. Few fit any stack; for many, the work is done on a thread whose stack is as large as it takes.
/// </summary>
internal static class DeepCall
{
    /// <summary>More levels are not tried.</summary>
    public const int MostLevels = 1 << 18;

    private const int LevelsOnAnyStack = 1_000;
    private const int BytesForLevel = 768;

    public static T Run<T>(int levels, Func<T> work)
    {
        if (levels <= LevelsOnAnyStack)
        {
            return work();
        }

        T result = default!;
        ExceptionDispatchInfo? thrown = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = work();
                }
#pragma warning disable CA1031 // It is thrown again, on the thread that asked
                catch (Exception exception)
#pragma warning restore CA1031
                {
                    thrown = ExceptionDispatchInfo.Capture(exception);
                }
            },
            (int)Math.Min(int.MaxValue, (1 << 20) + ((long)levels * BytesForLevel)))
        { IsBackground = true };
        thread.Start();
        thread.Join();
        thrown?.Throw();
        return result;
    }
}
