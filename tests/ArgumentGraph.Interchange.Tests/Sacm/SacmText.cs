using System.Text;

namespace ArgumentGraph.Interchange.Tests.Sacm;

/// <summary>Reads and writes SACM in memory.</summary>
internal static class SacmText
{
    public static FormatReading Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    public static FormatReading Read(byte[] bytes, FormatReadingOptions? options = null)
    {
        using var stream = new MemoryStream(bytes);
        return ArgumentFormats.Read(stream, ArgumentFormats.Sacm, options);
    }

    public static string Write(Argument argument) => Write(argument, out _);

    public static string Write(Argument argument, out ValueList<Loss> losses)
    {
        using var stream = new MemoryStream();
        losses = ArgumentFormats.WriteTo(argument, stream, ArgumentFormats.Sacm);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Elements and relationships as lines, in their order.</summary>
    public static string[] Lines(Argument argument) => [.. argument.Relationships.Select(relationship => relationship.ToString())];
}
