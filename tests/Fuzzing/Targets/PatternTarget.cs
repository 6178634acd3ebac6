using System.Text;
using System.Xml.Linq;
using ArgumentGraph.Rendering;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Fuzzing.Targets;

/// <summary>A pattern: read, drawn, and made into arguments.</summary>
/// <param name="tables">What it is filled with.</param>
internal sealed class PatternTarget(Lazy<InstantiationData> tables) : Target("pattern")
{
    public override Reading Read(byte[] input)
    {
        string text = HostileText.Of(input);
        PatternReading reading = Pattern.Read(text, "text");
        return new()
        {
            Broken =
            [
                .. reading.Pattern is null && !reading.HasErrors ? ["neither a pattern nor an error"] : Array.Empty<string>(),
                .. FindingLaws.Broken(reading.Findings, [], "text", Encoding.UTF8.GetBytes(text)),
            ],
            IsRead = reading.Pattern is not null,
            Shape = Shapes.Of(reading.Findings, reading.Pattern is not null),
            Chain = reading.Pattern is { } pattern ? () => Work(pattern) : null,
        };
    }

    private IEnumerable<string> Work(Pattern pattern)
    {
        XDocument.Parse(pattern.ToSvg());
        PatternCatalogue.Of([pattern]);
        Instantiation made = pattern.Instantiate(tables.Value);
        return made.Argument is { } argument ? ArgumentChain.Work(argument) : made.HasErrors ? [] : ["neither an argument nor an error"];
    }
}
