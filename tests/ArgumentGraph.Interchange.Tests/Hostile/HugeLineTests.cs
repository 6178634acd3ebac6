using System.Globalization;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests.Hostile;

/// <summary>Memory is bounded by a multiple of the text's length. Time is not measured: what is quadratic would not come to an end.</summary>
public class HugeLineTests(ITestOutputHelper output)
{
    // A character is two bytes in memory, and most readers hold a few copies.
    private const long StatementFactor = 40;
    private const long BombFactor = 400;

    private static readonly int StatementLength = TestSize.Of(5_000_000, 100_000_000);
    private static readonly int BombLength = TestSize.Of(1_000_000, 100_000_000);

    public static IEnumerable<object[]> Statements() => HugeLine.Statements.Select((_, index) => new object[] { index });

    public static IEnumerable<object[]> BombFormats() =>
        HugeLine.Bombs.Select(line => line.Format).Distinct(StringComparer.Ordinal).Select(format => new object[] { format });

    [Theory]
    [MemberData(nameof(Statements))]
    public void A_huge_text_is_read_whole(int index)
    {
        HugeLine line = HugeLine.Statements[index];

        FormatReading read = Read(line, StatementLength, StatementFactor);

        read.Argument!.Elements.Max(element => Math.Max(element.Statement.Length, element.Data?.Text.Length ?? 0))
            .Should().BeGreaterThanOrEqualTo(StatementLength, "of {0}", line);
    }

    [LongTheory]
    [MemberData(nameof(BombFormats))]
    public void A_huge_line_of_the_same_is_an_argument_or_an_error(string format)
    {
        foreach (HugeLine line in HugeLine.Bombs.Where(line => line.Format == format))
        {
            FormatReading read = Read(line, BombLength, BombFactor);

            (read.Argument is not null || read.HasErrors).Should().BeTrue("of {0}", line);
        }
    }

    private FormatReading Read(HugeLine line, int length, long factor)
    {
        byte[] bytes = line.Of(length);
        long before = GC.GetAllocatedBytesForCurrentThread();
        FormatReading read = RealFiles.Read(line.Format, "X.md", bytes);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{line}: {allocated / bytes.Length} bytes allocated for each"));
        (allocated / bytes.Length).Should().BeLessThan(factor, "of {0}", line);
        return read;
    }
}
