namespace ArgumentGraph.Fuzzing.Running;

/// <summary>How much may be allocated for reading an input, in all and not at once: a fixed part, and a multiple of the input's length.</summary>
internal static class MemoryLimit
{
    /// <summary>Tables, code that is compiled at first use, and what each reading needs whatever its length.</summary>
    public const long Fixed = 16 * 1024 * 1024;

    /// <summary>How many bytes for each of the input.</summary>
    public const long PerByte = 4_096;

    public static long Of(int length) => Fixed + (PerByte * length);
}
