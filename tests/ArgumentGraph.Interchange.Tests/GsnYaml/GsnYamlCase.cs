using System.Text;

namespace ArgumentGraph.Interchange.Tests.GsnYaml;

/// <summary>Reads and writes GSN YAML in tests.</summary>
internal static class GsnYamlCase
{
    public static FormatReading Read(string yaml, FormatReadingOptions? options = null) => Read(Encoding.UTF8.GetBytes(yaml), options);

    public static FormatReading Read(byte[] bytes, FormatReadingOptions? options = null)
    {
        using var stream = new MemoryStream(bytes);
        return ArgumentFormats.Read(stream, ArgumentFormats.GsnYaml, options);
    }

    public static string Write(Argument argument, out ValueList<Loss> losses)
    {
        using var stream = new MemoryStream();
        losses = ArgumentFormats.WriteTo(argument, stream, ArgumentFormats.GsnYaml);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static string Write(Argument argument) => Write(argument, out _);

    /// <summary>What reading and validation find: rules with the lines that they name, those of related places too.</summary>
    public static IReadOnlyList<(string Rule, int Line)> Findings(FormatReading reading) =>
        [.. (reading.Argument is { } argument ? argument.Validate() : (IEnumerable<Finding>)reading.Findings)
            .SelectMany(
                finding => finding.Related.Select(related => related.Place).Append(finding.Place), (finding, place) => (finding.Rule.Id, place?.Line ?? 0))];
}
