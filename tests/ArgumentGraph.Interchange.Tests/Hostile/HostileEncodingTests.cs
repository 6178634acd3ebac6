using System.Text;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests.Hostile;

public class HostileEncodingTests
{
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    public static IEnumerable<object[]> Formats() => RealFiles.Formats.Select(format => new object[] { format });

    [SharedDataTheory]
    [MemberData(nameof(Formats))]
    public void A_byte_order_mark_changes_nothing(string format)
    {
        foreach ((string name, byte[] bytes) in Files(format))
        {
            ShouldBeTheSame(RealFiles.Read(format, name, [.. Mark, .. bytes]), RealFiles.Read(format, name, bytes), name);
        }
    }

    [SharedDataTheory]
    [MemberData(nameof(Formats))]
    public void Line_ends_of_Windows_change_nothing(string format)
    {
        foreach ((string name, byte[] bytes) in Files(format))
        {
            string text = Encoding.UTF8.GetString(bytes).ReplaceLineEndings("\n");
            ShouldBeTheSame(
                RealFiles.Read(format, name, Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n"))),
                RealFiles.Read(format, name, Encoding.UTF8.GetBytes(text)), name);
        }
    }

    [SharedDataTheory]
    [MemberData(nameof(Formats))]
    public void Line_ends_that_are_carriage_returns_change_nothing_but_lines(string format)
    {
        foreach ((string name, byte[] bytes) in Files(format))
        {
            string text = Encoding.UTF8.GetString(bytes).ReplaceLineEndings("\n");
            FormatReading read = RealFiles.Read(format, name, Encoding.UTF8.GetBytes(text.Replace('\n', '\r')));
            FormatReading expected = RealFiles.Read(format, name, Encoding.UTF8.GetBytes(text));

            Json(read).Should().Be(Json(expected), "of {0}", name);
            Said(read).Should().BeEquivalentTo(Said(expected), "of {0}", name);
        }

        static IEnumerable<string> Said(FormatReading read) =>
            read.Findings.Select(finding => $"{finding.Rule.Id} {finding.ElementId}").Concat(read.Losses.Select(loss => loss.Message));
    }

    [SharedDataTheory]
    [MemberData(nameof(Formats))]
    public void Other_encodings_are_read_as_what_they_are_or_refused(string format)
    {
        foreach ((string name, byte[] bytes) in Files(format))
        {
            FormatReading expected = RealFiles.Read(format, name, bytes);
            string text = Encoding.UTF8.GetString(bytes);
            foreach (Encoding encoding in (Encoding[])[Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32])
            {
                FormatReading read = RealFiles.Read(format, name, [.. encoding.Preamble, .. encoding.GetBytes(text)]);
                if (!(read is { Argument: null, HasErrors: true } && read.Findings.Any(finding => finding.Rule.Id == "AG0002")))
                {
                    ShouldBeTheSame(read, expected, name);
                }

                // Without a mark nothing says what it is.
                if (text.Trim().Length > 0)
                {
                    RealFiles.Read(format, name, encoding.GetBytes(text)).Findings.Should().Contain(finding => finding.Rule.Id == "AG0002", "of {0}", name);
                }
            }
        }
    }

    [SharedDataTheory]
    [MemberData(nameof(Formats))]
    public void Invalid_bytes_are_an_error_on_their_line(string format)
    {
        byte[][] spoils =
        [
            [0xE9], // é in Latin-1
            [0xC0, 0xAF], // a slash that is longer than it need be
            [0xED, 0xA0, 0x80], // half a surrogate pair
            [0xF5, 0x80, 0x80, 0x80], // beyond U+10FFFF
        ];
        foreach ((string name, byte[] bytes) in Files(format))
        {
            foreach (byte[] spoil in spoils)
            {
                // In two places, so that the second one's line shows that the first has been counted rightly.
                int first = MiddleOfWord(bytes, bytes.Length / 3);
                int second = MiddleOfWord(bytes, bytes.Length / 2);
                byte[] spoilt = [.. bytes[..first], .. spoil, .. bytes[first..second], .. spoil, .. bytes[second..]];
                FormatReading read = RealFiles.Read(format, name, spoilt);

                read.Findings.Where(finding => finding.Rule.Id == "AG0002").Select(finding => finding.Place!.Line)
                    .Should().Equal([LineOf(bytes, first), LineOf(bytes, second)], "of {0}", name);
                Invariants.Broken(read, name, spoilt, isThorough: true).Should().BeEmpty("of {0}", name);
            }
        }
    }

    [SharedDataTheory]
    [MemberData(nameof(Formats))]
    public void A_null_character_is_an_error_on_its_line(string format)
    {
        foreach ((string name, byte[] bytes) in Files(format))
        {
            int at = MiddleOfWord(bytes, bytes.Length / 2);
            byte[] spoilt = [.. bytes[..at], 0, .. bytes[at..]];
            FormatReading read = RealFiles.Read(format, name, spoilt);

            read.Findings.Should().Contain(finding => finding.Severity == Severity.Error && finding.Place!.Line == LineOf(bytes, at), "of {0}", name);
            Invariants.Broken(read, name, spoilt, isThorough: true).Should().BeEmpty("of {0}", name);
        }
    }

    [SharedDataTheory]
    [MemberData(nameof(Formats))]
    public void A_file_cut_off_anywhere_is_an_argument_or_an_error(string format)
    {
        const int Points = 60;
        foreach ((string name, byte[] bytes) in Files(format).Take(TestSize.Of(2, 20)))
        {
            for (int point = 0; point < Points; point++)
            {
                byte[] cut = bytes[..(int)((long)bytes.Length * point / Points)];
                Invariants.Broken(RealFiles.Read(format, name, cut), name, cut, isThorough: point % 4 == 0)
                    .Should().BeEmpty("of {0}, {1} bytes", name, cut.Length);
            }
        }
    }

    private static IEnumerable<(string Name, byte[] Bytes)> Files(string format) =>
        RealFiles.Of(format).Where(file => file.Bytes.Length > 100).Take(TestSize.Of(8, 200));

    private static void ShouldBeTheSame(FormatReading read, FormatReading expected, string name)
    {
        Json(read).Should().Be(Json(expected), "of {0}", name);
        read.Findings.SelectMany(Said).Should().Equal(expected.Findings.SelectMany(Said), "of {0}", name);
        read.Losses.Select(loss => loss with { Place = At(loss.Place) })
            .Should().Equal(expected.Losses.Select(loss => loss with { Place = At(loss.Place) }), "of {0}", name);
    }

    private static IEnumerable<string> Said(Finding finding) =>
        [
            $"{At(finding.Place)} {finding.Severity} {finding.Rule.Id} {finding.Message}",
            .. finding.Related.Select(related => $"  {At(related.Place)} {related.Message}"),
        ];

    // Items lie in a folder that has another name each time.
    private static Place? At(Place? place) => place is null ? null : place with { File = Path.GetFileName(place.File) };

    private static string? Json(FormatReading read) => read.Argument?.ToJson();

    private static int LineOf(byte[] bytes, int at) => bytes.AsSpan(0, at).Count((byte)'\n') + 1;

    private static int MiddleOfWord(byte[] bytes, int from)
    {
        while (!(char.IsAsciiLetter((char)bytes[from]) && char.IsAsciiLetter((char)bytes[from - 1])))
        {
            from++;
        }

        return from;
    }
}
