using System.Text;

namespace ArgumentGraph.Interchange.Tests;

public sealed class SourceFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("argument-graph-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(new byte[] { 0xFF }, 1)]
    [InlineData(new byte[] { 0xE2, 0x82 }, 1)]
    [InlineData(new byte[] { 0xF0, 0x9F, 0x98, 0xC0 }, 2)]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 }, 3)]
    public void After_invalid_bytes_places_on_the_line_are_right(byte[] invalid, int letters)
    {
        // Twice as much as one block of the index, so that it is right across blocks too.
        for (int padding = 0; padding < 2_100; padding += 700)
        {
            byte[] text = [.. Encoding.UTF8.GetBytes($"# {new string('é', padding)}\nG1: {{ text: \"ä"),
                .. invalid, .. "\", supportedBy: [G7], undeveloped: maybe }\n"u8];
            using var stream = new MemoryStream(text);
            FormatReading read = ArgumentFormats.Read(stream, ArgumentFormats.GsnYaml);

            int column = "G1: { text: \"ä".Length + 1;
            Place(read, "AG0002").Should().Be(new Place(null, 2, column));
            Place(read, "AG0015").Should().Be(new Place(null, 2, column + letters + "\", supportedBy: [".Length));
            Place(read, "AG0006").Should().Be(new Place(null, 2, column + letters + "\", supportedBy: [G7], undeveloped: ".Length));
            read.Argument!["G1"].Statement.Should().HaveLength(1 + letters).And.EndWith("\uFFFD");
        }
    }

    [Fact]
    public void In_a_further_file_they_are_found_and_placed_too()
    {
        string main = Path.Combine(_folder, "main.yaml");
        string part = Path.Combine(_folder, "part.yaml");
        File.WriteAllText(main, "module:\n  name: M\n  uses: [part.yaml]\nG1:\n  supportedBy: [G2]\n");
        File.WriteAllBytes(part, [.. "module: { name: \""u8, 0xE9, .. "\", brief: \""u8, 0xE9, 0xE8, .. "\" }\nG2: { text: a, supportedBy: [G7] }\n"u8]);

        FormatReading read = ArgumentFormats.ReadFile(main);

        read.Findings.Select(finding => (finding.Rule.Id, finding.Place)).Should().Equal(
            ("AG0002", new Place(part, 1, 18)), ("AG0002", new Place(part, 1, 30)), ("AG0015", new Place(part, 2, 30)));
    }

    [Fact]
    public void Invalid_UTF_16_is_found()
    {
        byte[] text = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("G1:\n  text: a"), 0x00, 0xD8, .. Encoding.Unicode.GetBytes("\n  undeveloped: true\n")];
        using var stream = new MemoryStream(text);
        FormatReading read = ArgumentFormats.Read(stream);

        Finding finding = read.Findings.Should().ContainSingle().Which;
        finding.Rule.Id.Should().Be("AG0002");
        finding.Message.Should().Contain("UTF-16");
        read.Argument!["G1"].Statement.Should().Be("a\uFFFD");
    }

    private static Place? Place(FormatReading read, string rule) => read.Findings.Should().ContainSingle(finding => finding.Rule.Id == rule).Which.Place;
}
