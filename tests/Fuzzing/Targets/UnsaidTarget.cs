using ArgumentGraph.Interchange;

namespace ArgumentGraph.Fuzzing.Targets;

/// <summary>A text whose format nobody says: which format is recognised, if any, and reading it as that.</summary>
internal sealed class UnsaidTarget() : Target("unsaid")
{
    private readonly FormatReadingOptions _options = new() { Limits = new ReadingOptions { FileName = "case" } };

    public override Reading Read(byte[] input)
    {
        using var stream = new MemoryStream(input);
        FormatReading reading = ArgumentFormats.Read(stream, null, _options);
        Reading judged = FormatTarget.Judge(reading, "case", input, ArgumentChain.Work);
        return judged with { Shape = $"{reading.Format?.Name} {judged.Shape}" };
    }
}
