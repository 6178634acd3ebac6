using System.Security.Cryptography;

namespace ArgumentGraph.Files;

/// <summary>What came of reading a file that another one names.</summary>
/// <param name="Path">Its path beside that of the file that names it: what places in findings say.</param>
/// <param name="RealPath">Where it really is, by which it is known when it is named again; null where that is not known.</param>
/// <param name="Bytes">What it holds, where it could be read.</param>
/// <param name="Problem">Why it could not be read, to follow "'name' ": "does not exist".</param>
/// <param name="IsMissing">Whether it does not exist.</param>
/// <param name="IsTooLong">Whether it is longer than what may be read.</param>
internal readonly record struct NamedFile(
    string Path, string? RealPath, ReadOnlyMemory<byte> Bytes, string? Problem, bool IsMissing = false, bool IsTooLong = false)
{
    /// <summary>The SHA-256 of what it holds, as 64 hexadecimal digits in lower case.</summary>
    public string Sha256 => Convert.ToHexString(SHA256.HashData(Bytes.Span)).ToLowerInvariant();

    /// <summary>What is said of a file that need not be here.</summary>
    public static string WhenElsewhere(string name) => $"'{name}' does not exist; what rests on its elements is judged as if they were not in hand.";
}
