using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests.Losses;

/// <summary>
/// What is written, read and written again is the same text, byte for byte: in every format that is read and written, of random arguments and of changed ones.
/// </summary>
public class StableTextTests
{
    public static TheoryData<string> Formats => [.. ArgumentFormats.All.Where(format => format.CanRead && format.CanWrite).Select(format => format.Name)];

    private static RandomCases<ArgumentSketch> Cases { get; } = new(ArgumentGenerator.Of, sketch => sketch.Build().ToJson(), sketch => sketch.Smaller());

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_text_is_written_again_as_it_was_read(string name) =>
        Cases.Check(400, 10_000, sketch => ShouldBeStable(sketch.Build(), ArgumentFormats.Find(name)!));

    [Theory]
    [MemberData(nameof(Formats))]
    public void So_is_one_whose_order_was_changed(string name) => Cases.Check(200, 10_000, (seed, sketch) =>
    {
        var random = new Random(seed);
        Element[] elements = [.. sketch.Elements];
        random.Shuffle(elements);
        Relationship[] relationships = [.. sketch.Relationships];
        random.Shuffle(relationships);
        ArgumentSketch changed = sketch with { Elements = [.. elements], Relationships = [.. relationships.OrderBy(relationship => relationship.Nesting)] };
        ShouldBeStable(changed.Build(), ArgumentFormats.Find(name)!);
    });

    [SharedDataFact]
    public void What_a_campaign_found_moves_no_line_any_more() =>
        ShouldBeStable(Argument.Load(Repository.Shared("field-cases", "rel-ltac-order-unstable.json")), ArgumentFormats.Ltac);

    private static void ShouldBeStable(Argument argument, ArgumentFormat format)
    {
        var first = RoundTrip.Of(argument, format);
        if (first.Reading is not { HasErrors: false, Argument: { } read })
        {
            return;
        }

        // What supports itself in a circle begins wherever a writer enters the circle; an outline may need a second time to settle on where.
        if (format == ArgumentFormats.Ltac && read.Structure.IsCircular.Contains(true))
        {
            return;
        }

        // A fault tree has more events than the argument has elements; read, each is an element, and only then does writing change nothing.
        var second = RoundTrip.Of(read, format);
        string expected = format == ArgumentFormats.OpenPsa ? second.Text : first.Text;
        string written = format == ArgumentFormats.OpenPsa ? RoundTrip.Of(second.Reading.Argument!, format).Text : second.Text;
        written.Should().Be(expected);
    }
}
