namespace ArgumentGraph.Interchange.Tests;

/// <summary>Files, streams and texts, waiting or not: every way of reading and writing says the same.</summary>
public class WaysInAndOutTests
{
    public static TheoryData<string> Readable => [.. ArgumentFormats.All.Where(format => format.CanRead && format.CanWrite).Select(format => format.Name)];

    public static TheoryData<string> Writable => [.. ArgumentFormats.All.Where(format => format.CanWrite).Select(format => format.Name)];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Writable))]
    public async Task Every_way_of_writing_writes_the_same(string name)
    {
        ArgumentFormat format = ArgumentFormats.Find(name)!;
        string text = ArgumentFormats.ToText(Case, format, out ValueList<Loss> losses);
        ArgumentFormats.ToText(Case, format).Should().Be(text);

        using var stream = new MemoryStream();
        ArgumentFormats.WriteTo(Case, stream, format, Cancellation).Should().Equal(losses);
        TextOf(stream).Should().Be(text);
        using var other = new MemoryStream();
        (await ArgumentFormats.WriteToAsync(Case, other, format, Cancellation)).Should().Equal(losses);
        TextOf(other).Should().Be(text);

        DirectoryInfo folder = Directory.CreateTempSubdirectory();
        try
        {
            string path = Path.Combine(folder.FullName, $"case{format.Extensions[0]}");
            ArgumentFormats.Save(Case, path).Should().Equal(losses);
            (await File.ReadAllTextAsync(path, Cancellation)).Should().Be(text);
            File.Delete(path);
            (await ArgumentFormats.SaveAsync(Case, path, cancellationToken: Cancellation)).Should().Equal(losses);
            (await File.ReadAllTextAsync(path, Cancellation)).Should().Be(text);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [MemberData(nameof(Readable))]
    public async Task Every_way_of_reading_reads_the_same(string name)
    {
        ArgumentFormat format = ArgumentFormats.Find(name)!;
        string text = ArgumentFormats.ToText(Case, format);
        DirectoryInfo folder = Directory.CreateTempSubdirectory();
        try
        {
            string path = Path.Combine(folder.FullName, $"case{format.Extensions[0]}");
            await File.WriteAllTextAsync(path, text, Cancellation);
            FormatReading read = ArgumentFormats.ReadFile(path, cancellationToken: Cancellation);
            read.Format.Should().BeSameAs(format);
            var options = new FormatReadingOptions { Limits = new ReadingOptions { FileName = path } };
            byte[] bytes = await File.ReadAllBytesAsync(path, Cancellation);
            FormatReading[] others =
            [
                await ArgumentFormats.ReadFileAsync(path, cancellationToken: Cancellation),
                ArgumentFormats.Read(new MemoryStream(bytes), options: options, cancellationToken: Cancellation),
                await ArgumentFormats.ReadAsync(new MemoryStream(bytes), options: options, cancellationToken: Cancellation),
                ArgumentFormats.ReadText(text, options: options, cancellationToken: Cancellation),
            ];
            foreach (FormatReading other in others)
            {
                other.Format.Should().BeSameAs(format);
                other.Argument!.ContentHash.Should().Be(read.Argument!.ContentHash);
                other.Findings.Should().Equal(read.Findings);
                other.Losses.Should().Equal(read.Losses);
            }

            ArgumentFormats.Load(path, cancellationToken: Cancellation).ContentEquals(read.Argument).Should().BeTrue();
            (await ArgumentFormats.LoadAsync(path, cancellationToken: Cancellation)).ContentEquals(read.Argument).Should().BeTrue();
            ArgumentFormats.Parse(text, format, cancellationToken: Cancellation).ContentEquals(read.Argument).Should().BeTrue();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void What_is_malformed_is_an_exception_with_all_findings()
    {
        const string Wrong = "G1:\n  text: a\n  supportedBy: [G2, G3]\n";
        ValueList<Finding> findings = ArgumentFormats.ReadText(Wrong).Findings;
        ((Action)(() => ArgumentFormats.Parse(Wrong))).Should().Throw<MalformedArgumentException>().Which.Findings.Should().Equal(findings);
        ((Action)(() => ArgumentFormats.Parse("what is this"))).Should().Throw<MalformedArgumentException>();
    }

    [Fact]
    public void A_text_is_read_as_it_is_whatever_encoding_it_says_it_was_in()
    {
        string text = ArgumentFormats.ToText(Case, ArgumentFormats.Sacm);
        string latin = "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>" + text[(text.IndexOf("?>", StringComparison.Ordinal) + 2)..];
        ArgumentFormats.Parse(latin, ArgumentFormats.Sacm)["G"].Statement.Should().Be("It is säfe");
    }

    [Fact]
    public void A_text_that_is_too_long_is_a_finding()
    {
        var options = new FormatReadingOptions { Limits = ReadingOptions.Default with { MaximumBytes = 10 } };
        ArgumentFormats.ReadText("äääääääää", options: options).Findings.Should().ContainSingle().Which.Rule.Should().Be(Rules.TooLarge);

        using var stream = new MemoryStream([.. "{ \"format\": "u8]);
        ArgumentFormats.Read(stream, options: options).Findings.Should().ContainSingle().Which.Rule.Should().Be(Rules.TooLarge);
    }

    [Fact]
    public async Task A_cancelled_call_ends_and_leaves_the_file_as_it_was()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".yaml");
        await ((Func<Task>)(() => ArgumentFormats.SaveAsync(Case, path, cancellationToken: source.Token))).Should().ThrowAsync<OperationCanceledException>();
        File.Exists(path).Should().BeFalse();
        await ((Func<Task>)(() => ArgumentFormats.ReadAsync(new MemoryStream([1]), cancellationToken: source.Token)))
            .Should().ThrowAsync<OperationCanceledException>();
    }

    private static Argument Case { get; } = Make();

    private static Argument Make()
    {
        var draft = new ArgumentBuilder("Safe");
        draft.Goal("G", "It is säfe").AsPathway().SupportedByAll(draft.Evidence("E", "A test").Available().Source("https://example.org").Doubt(0.1));
        return draft.Build();
    }

    private static string TextOf(MemoryStream stream) => System.Text.Encoding.UTF8.GetString(stream.ToArray());
}
