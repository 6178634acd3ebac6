using System.Globalization;

namespace ArgumentGraph.Interchange.Tests.Limits;

/// <summary>Each limit of reading, in every format and through every way in: what is one over it is a finding that names the limit.</summary>
public class LimitTests
{
    // What is not read costs this much at most, whatever its length; the runner and the ways in around it included.
    private const long Little = 256 * 1024;

    public static TheoryData<string, string> FormatsAndWays =>
        [.. LimitCases.Formats.SelectMany(format => LimitCases.Ways.Keys, (format, way) => (format, way))];

    public static TheoryData<string> Formats => [.. LimitCases.Formats];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(FormatsAndWays))]
    public async Task A_text_of_one_byte_more_than_may_be_read_is_refused(string name, string way)
    {
        ArgumentFormat format = ArgumentFormats.Find(name)!;
        string text = LimitCases.TextIn(format);
        int length = LimitCases.Utf8(text).Length;

        FormatReading fits = await LimitCases.Ways[way](text, format, new ReadingOptions { MaximumBytes = length });
        FormatReading over = await LimitCases.Ways[way](text, format, new ReadingOptions { MaximumBytes = length - 1 });

        fits.HasErrors.Should().BeFalse(string.Join('\n', fits.Findings));
        fits.Argument!.Elements.Should().HaveCount(3);
        over.Argument.Should().BeNull();
        Finding finding = over.Findings.Should().ContainSingle().Subject;
        finding.Rule.Should().Be(Rules.TooLarge);
        finding.Message.Should().Be(
            string.Create(CultureInfo.InvariantCulture, $"The text is longer than {length - 1} bytes, the most that may be read here."));
    }

    [Theory]
    [MemberData(nameof(FormatsAndWays))]
    public async Task One_element_more_than_may_be_read_is_said(string name, string way)
    {
        ArgumentFormat format = ArgumentFormats.Find(name)!;
        string text = LimitCases.TextIn(format);

        FormatReading over = await LimitCases.Ways[way](text, format, new ReadingOptions { MaximumElements = 2 });

        over.HasErrors.Should().BeTrue();
        over.Findings.Should().ContainSingle(finding => finding.Severity == Severity.Error)
            .Which.Message.Should().StartWith("There are more than 2 elements, the most that may be read here");
        (over.Argument?.Elements.Count ?? 0).Should().BeLessThanOrEqualTo(2);
    }

    [Theory]
    [InlineData(
        "argument-graph", "{\"format\":\"argument-graph/1\",\"elements\":[{\"id\":\"G\",\"kind\":\"goal\",\"statement\":\"s\",\"data\":«»}]}", "[", "]")]
    [InlineData("tea", "{\"id\":1,\"type\":\"AssuranceCase\",\"name\":\"n\",\"goals\":«»}", "[", "]")]
    [InlineData("gsn-yaml", "G1:\n  text: a\n  x: «»\n", "[", "]")]
    [InlineData("sacm", "<a>«»</a>", "<a>", "</a>")]
    [InlineData("certware", "<gsn:Goal xmlns:gsn='http://www.certware.net/gsn'>«»</gsn:Goal>", "<subGoals>", "</subGoals>")]
    [InlineData("asce", "<asce-network>«»</asce-network>", "<a>", "</a>")]
    [InlineData("open-psa", "<opsa-mef>«»</opsa-mef>", "<a>", "</a>")]
    public void One_level_more_than_may_be_read_is_said(string name, string text, string open, string close)
    {
        const int Most = 40;
        string deep = text.Replace("«»", string.Concat(Enumerable.Repeat(open, 60)) + string.Concat(Enumerable.Repeat(close, 60)), StringComparison.Ordinal);

        FormatReading over = ArgumentFormats.ReadText(
            deep, ArgumentFormats.Find(name), new() { Limits = new ReadingOptions { MaximumDepth = Most } }, Cancellation);

        over.HasErrors.Should().BeTrue();
        over.Findings.Should().ContainSingle(finding => finding.Rule == Rules.NestedTooDeeply).Which.Message.Should().Contain("40");
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Not_more_findings_of_a_rule_are_listed_than_asked_for(string name)
    {
        ArgumentFormat format = ArgumentFormats.Find(name)!;
        var random = new Random(1);
        for (int tried = 0; tried < 200; tried++)
        {
            byte[] corrupted = Corruption.Of(LimitCases.Utf8(LimitCases.TextIn(format)), random);
            var limits = new ReadingOptions { FindingsShownPerRule = 1 };
            FormatReading read = ArgumentFormats.Read(new MemoryStream(corrupted), format, new() { Limits = limits }, Cancellation);

            // The last of a rule counts those that are left out.
            read.Findings.GroupBy(finding => finding.Rule).Select(of => of.Count()).Where(count => count > 2).Should().BeEmpty();
        }
    }

    [Fact]
    public void More_files_than_may_be_read_together_are_said_where_they_are_named()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("argument-graph-");
        try
        {
            string Write(string name, string text)
            {
                string path = Path.Combine(folder.FullName, name);
                File.WriteAllText(path, text);
                return path;
            }

            string yaml = Write("case.gsn.yaml", "module:\n  name: M\n  uses: [one.yaml, two.yaml]\nG1:\n  text: x\n  undeveloped: true\n");
            Write("one.yaml", "module:\n  name: One\nA1x:\n  text: x\nG2:\n  text: y\n  undeveloped: true\n");
            Write("two.yaml", "module:\n  name: Two\nG3:\n  text: z\n  undeveloped: true\n");
            string json = Write(
                "case.json", "{\"format\":\"argument-graph/1\",\"title\":\"t\",\"include\":[\"a.json\",\"b.json\"],\"elements\":[]}");
            Write("a.json", "{\"format\":\"argument-graph/1\",\"title\":\"a\",\"elements\":[]}");
            Write("b.json", "{\"format\":\"argument-graph/1\",\"title\":\"b\",\"elements\":[]}");
            foreach ((string path, string left) in new[] { (yaml, "two.yaml"), (json, "b.json") })
            {
                FormatReading over = ArgumentFormats.ReadFile(path, null, new() { Limits = new ReadingOptions { MaximumFiles = 2 } }, Cancellation);
                over.Findings.Should().ContainSingle(finding => finding.Rule == Rules.UnusableFile)
                    .Which.Message.Should().Be($"'{left}' is not read: 2 files are the most that may be read together.");
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Refusing_a_stream_costs_at_most_four_times_the_limit(bool knowsLength)
    {
        const int Limit = 4 * 1024 * 1024;
        byte[] bytes = new byte[3 * Limit];
        using Stream stream = knowsLength ? new MemoryStream(bytes) : new Drip(bytes, atATime: 65_536);
        var options = new FormatReadingOptions { Limits = new ReadingOptions { MaximumBytes = Limit } };
        ArgumentFormats.Read(new MemoryStream(new byte[100]), ArgumentFormats.Json, options, Cancellation);

        long before = GC.GetAllocatedBytesForCurrentThread();
        FormatReading read = ArgumentFormats.Read(stream, ArgumentFormats.Json, options, Cancellation);
        long cost = GC.GetAllocatedBytesForCurrentThread() - before;

        read.Findings.Should().ContainSingle().Which.Rule.Should().Be(Rules.TooLarge);
        cost.Should().BeLessThan((knowsLength ? 0 : 4L * Limit) + Little);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Reading_costs_at_most_a_stated_multiple_of_the_text(string name)
    {
        ArgumentFormat format = ArgumentFormats.Find(name)!;
        byte[] text = LimitCases.Utf8(LimitCases.TextIn(format) + new string(' ', 200_000));
        ArgumentFormats.Read(new MemoryStream(text), format, cancellationToken: Cancellation);

        long before = GC.GetAllocatedBytesForCurrentThread();
        ArgumentFormats.Read(new MemoryStream(text), format, cancellationToken: Cancellation);
        long cost = GC.GetAllocatedBytesForCurrentThread() - before;

        // The bytes, the text in UTF-16, and a reader's own copies of both: docs/reliability.md states it.
        cost.Should().BeLessThan((24L * text.Length) + Little);
    }
}
