using System.Text;

namespace ArgumentGraph.Interchange.Tests;

/// <summary>Reads and writes LTAC in memory.</summary>
internal static class LtacSamples
{
    /// <summary>A little of everything that the format has.</summary>
    public const string Everything = """
        # An outline of everything.

        # It has a header.
        - Claim Top: The system is safe
          - Context Scope: Version 3 (scope.pdf)
          - Strategy Split: Over parts
            - Justification Why: It is how it is built
            # Cited, not told here
            - Claim ^Brakes
            - Claim Doors: Doors stay shut {abstract}
              - Evidence Drill: Door drill (drill (2).pdf)
                - Context Room: In the hall
              - Link Scope
              - Relation R1: {counter}
                - Link Jam
          - Claim Jam: A door jammed {iscounter}
            - Evidence Report: Report of the jam
          - Claim Steering: Steering works {needssupport}

        - Claim Brakes: Brakes hold (always) ()
          - Justification Enough: Two circuits are enough
            - Evidence Study: Study {braces} {}
          - Claim Given: The road is dry {axiomatic}
          - Relation: {defeated}
            - Evidence Test: Test of the brakes (test.pdf)
            - Claim Old: The test is old {defeater}
        # The end.
        """;

    public static FormatReading Read(string text, string? name = null)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return ArgumentFormats.Read(stream, ArgumentFormats.Ltac, new FormatReadingOptions { Limits = new ReadingOptions { FileName = name } });
    }

    public static (string Text, ValueList<Loss> Losses) Write(Argument argument)
    {
        using var stream = new MemoryStream();
        ValueList<Loss> losses = ArgumentFormats.WriteTo(argument, stream, ArgumentFormats.Ltac);
        return (Encoding.UTF8.GetString(stream.ToArray()), losses);
    }

    /// <summary>What an argument says, whatever the order of its elements.</summary>
    public static string[] ContentOf(Argument argument, Func<Element, Element>? normalise = null) =>
        [argument.Title,
            .. argument.Elements.Select(element => (normalise?.Invoke(element) ?? element).ToString() + (normalise?.Invoke(element) ?? element).GetHashCode())
                .Order(StringComparer.Ordinal),
            .. argument.Elements.OrderBy(element => element.Id, StringComparer.Ordinal)
                .Select(element => $"{element.Id} <- {string.Join(" | ", argument.SupportersOf(element.Id).Select(child => child.Id))}"),
            .. argument.Elements.OrderBy(element => element.Id, StringComparer.Ordinal)
                .Select(element => $"{element.Id} in {string.Join(" | ", argument.ContextOf(element.Id).Select(child => child.Id))}"),
            .. argument.Relationships.Where(relationship => relationship.Kind == RelationshipKind.Challenges)
                .Select(relationship => relationship.ToString()).Order(StringComparer.Ordinal)];

    public static void ShouldBeTheSame(Argument actual, Argument expected)
    {
        ContentOf(actual).Should().Equal(ContentOf(expected));
        foreach (Element element in expected.Elements)
        {
            actual[element.Id].Should().Be(element);
        }
    }
}
