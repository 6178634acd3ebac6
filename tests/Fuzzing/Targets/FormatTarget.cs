using ArgumentGraph.Interchange;
using ArgumentGraph.Interchange.Tests.Hostile;

namespace ArgumentGraph.Fuzzing.Targets;

/// <summary>The reader of a format: of a text, as a stream, whose format is said.</summary>
/// <param name="format">The format.</param>
internal sealed class FormatTarget(ArgumentFormat format) : Target(format.Name)
{
    private readonly string _file = $"case{format.Extensions[0]}";
    private readonly FormatReadingOptions _options = new() { Limits = new ReadingOptions { FileName = $"case{format.Extensions[0]}" } };

    public override Reading Read(byte[] input)
    {
        using var stream = new MemoryStream(input);
        return Judge(ArgumentFormats.Read(stream, format, _options), _file, input, ArgumentChain.Work);
    }

    /// <summary>Holds a reading against what holds of all.</summary>
    public static Reading Judge(FormatReading reading, string file, byte[] input, Func<Argument, IEnumerable<string>> chain) => new()
    {
        Broken = [.. Invariants.Broken(reading, file, input, isThorough: false)],
        IsRead = reading.Argument is not null,
        Shape = Shapes.Of(reading),
        Chain = reading.Argument is { } argument ? () => chain(argument) : null,
    };
}
