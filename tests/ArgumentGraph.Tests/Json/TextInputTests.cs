using System.Text;
using System.Text.Json;
using ArgumentGraph.Tests.Files;
using static ArgumentGraph.Tests.Files.CaseFolder;

namespace ArgumentGraph.Tests.Json;

/// <summary>Wherever a text comes from, the options hold, and text of any length goes in and out as it is.</summary>
public class TextInputTests
{
    private const string Text = """{"format":"argument-graph/1","title":"ä","elements":[{"id":"G","kind":"goal","statement":"g","undeveloped":true}]}""";

    private static readonly int Length = Encoding.UTF8.GetByteCount(Text);

    [Theory]
    [InlineData(0, false)]
    [InlineData(-1, true)]
    public async Task A_text_is_read_up_to_the_limit_of_bytes_and_refused_beyond_it(int more, bool isRefused)
    {
        var options = new ReadingOptions { MaximumBytes = Length + more, FileName = "named.json" };
        byte[] bytes = Encoding.UTF8.GetBytes(Text);
        using var folder = new TemporaryFolder();
        string path = Path.Combine(folder.Path, "case.json");
        await File.WriteAllBytesAsync(path, bytes);

        ReadingResult[] read =
        [
            Argument.Read(Text, options),
            Argument.Read(bytes, options),
            Argument.Read(new MemoryStream(bytes), options),
            await Argument.ReadAsync(new MemoryStream(bytes), options),
            Argument.ReadFile(path, options),
            await Argument.ReadFileAsync(path, options),
            Argument.ReadFiles([path], options),
        ];

        for (int i = 0; i < read.Length; i++)
        {
            read[i].Findings.Where(finding => finding.Rule == Rules.TooLarge).Select(finding => finding.Place!.File)
                .Should().Equal(isRefused ? [i < 4 ? "named.json" : path] : []);
            (read[i].Argument is null).Should().Be(isRefused);
        }
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(-1, true)]
    public void Several_files_have_the_limit_together(int more, bool isRefused)
    {
        using CaseFolder folder = new CaseFolder().With("a.json", [], Goal("G", "E")).With("b.json", [], Evidence("E"));
        string[] paths = [folder["a.json"], folder["b.json"]];
        int length = paths.Sum(path => (int)new FileInfo(path).Length);

        ReadingResult read = Argument.ReadFiles(paths, new ReadingOptions { MaximumBytes = length + more });

        read.Findings.Any(finding => finding.Rule == Rules.TooLarge).Should().Be(isRefused);
        (read.Argument is null).Should().Be(isRefused);
    }

    [Fact]
    public void A_byte_that_is_not_UTF8_is_found_in_the_file_that_has_it()
    {
        using CaseFolder folder = new CaseFolder().With("a.json", [], Goal("G", "E")).With("b.json", [], Evidence("E"));
        File.WriteAllBytes(folder["b.json"], [.. "\n "u8, 0xFF, .. File.ReadAllBytes(folder["b.json"])]);

        Finding finding = Argument.ReadFiles([folder["a.json"], folder["b.json"]]).Findings.First(finding => finding.Rule == Rules.InvalidEncoding);

        finding.Place.Should().Be(new Place(folder["b.json"], 2, 2));
    }

    [Fact]
    public async Task What_is_not_a_file_includes_nothing_whatever_it_is_called()
    {
        using CaseFolder folder = new CaseFolder().With("case.json", ["e.json"], Goal("G", "E")).With("e.json", [], Evidence("E"));
        string text = File.ReadAllText(folder["case.json"]);
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        var options = new ReadingOptions { FileName = folder["case.json"] };

        Argument.ReadFile(folder["case.json"]).HasErrors.Should().BeFalse();
        Argument.Read(text, options).HasErrors.Should().BeTrue();
        Argument.Read(bytes, options).HasErrors.Should().BeTrue();
        Argument.Read(new MemoryStream(bytes), options).HasErrors.Should().BeTrue();
        (await Argument.ReadAsync(new MemoryStream(bytes), options)).HasErrors.Should().BeTrue();
    }

    [Fact]
    public void Reading_and_writing_need_no_context_of_the_caller_to_go_on()
    {
        using var folder = new TemporaryFolder();
        string path = Path.Combine(folder.Path, "case.json");
        SynchronizationContext? before = SynchronizationContext.Current;
        var context = new CountingContext();
        SynchronizationContext.SetSynchronizationContext(context);
        try
        {
            Argument argument = Waited(Argument.ReadAsync(new LateStream(Encoding.UTF8.GetBytes(Text)))).Argument!;
            var written = new LateStream([]);
            Wait(argument.WriteToAsync(written));
            Argument.Parse(written.ToArray()).ContentEquals(argument).Should().BeTrue();
            Wait(argument.SaveAsync(path));
            Waited(Argument.LoadAsync(path)).ContentEquals(argument).Should().BeTrue();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }

        context.Posts.Should().Be(0, "a caller that waits would wait forever");
    }

    [Theory]
    [InlineData(65_533)]
    [InlineData(65_534)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(131_071)]
    public void Long_texts_are_written_whole_wherever_their_characters_fall(int before)
    {
        string statement = new string('a', before) + "🛞" + new string('b', 70_000);

        var argument = Argument.Parse(Text.Replace("\"g\"", $"\"{statement}\"", StringComparison.Ordinal));

        argument["G"].Statement.Should().Be(statement);
        Argument.Parse(argument.ToJson())["G"].Statement.Should().Be(statement);
        RawJson.FromText(statement).Text.Should().Be($"\"{statement}\"");
    }

    [Fact]
    public async Task Long_arguments_are_written_to_streams_piece_by_piece_as_one_text()
    {
        string elements = string.Join(',', Enumerable.Range(0, 3_000).Select(i => $$"""{"id":"G{{i}}","kind":"goal","statement":"Statement {{i}} of many"}"""));
        var argument = Argument.Parse($$"""{"format":"argument-graph/1","title":"","elements":[{{elements}}]}""");
        using var whole = new MemoryStream();
        using var late = new MemoryStream();

        argument.WriteTo(whole);
        await argument.WriteToAsync(late);

        Encoding.UTF8.GetString(whole.ToArray()).Should().Be(argument.ToJson());
        late.ToArray().Should().Equal(whole.ToArray());
    }

    [Fact]
    public void Data_that_are_nested_deep_are_indented_by_two_blanks_a_level()
    {
        const int Levels = 30;
        string data = string.Concat(Enumerable.Repeat("[", Levels)) + "7" + new string(']', Levels);

        string[] lines = Argument.Parse(Text.Replace("\"g\"", $"\"g\",\"data\":{data}", StringComparison.Ordinal)).ToJson().Split('\n');

        int at = Array.FindIndex(lines, line => line.Contains("\"data\": [", StringComparison.Ordinal));
        int indent = lines[at].IndexOf('"', StringComparison.Ordinal);
        for (int level = 1; level < Levels; level++)
        {
            lines[at + level].Should().Be(new string(' ', indent + (2 * level)) + "[");
        }

        lines[at + Levels].Should().Be(new string(' ', indent + (2 * Levels)) + "7");
    }

    [Fact]
    public void Raw_values_come_back_from_the_serializer_null_among_them()
    {
        JsonSerializer.Deserialize<RawJson>("null")!.Text.Should().Be("null");
        JsonSerializer.Serialize<RawJson?>(null).Should().Be("null");
        JsonSerializer.Serialize(new[] { RawJson.Parse("1.50"), null }).Should().Be("[1.50,null]");
        FluentActions.Invoking(() => JsonSerializer.Deserialize<RawJson>(new string('[', 60) + new string(']', 60))).Should().Throw<JsonException>()
            .WithMessage("Not a JSON value: *");
        FluentActions.Invoking(() => RawJson.FromText(null!)).Should().Throw<ArgumentNullException>().WithParameterName("text");
        FluentActions.Invoking(() => new RawJsonConverter().Write(null!, RawJson.Parse("1"), JsonSerializerOptions.Default))
            .Should().Throw<ArgumentNullException>().WithParameterName("writer");
    }

    [Fact]
    public void Converters_say_which_argument_is_null()
    {
        using var stream = new MemoryStream();
        using var writer = new Utf8JsonWriter(stream);
        JsonSerializerOptions options = JsonSerializerOptions.Default;
        var list = new ValueListJsonConverter<int>();
        var map = new ValueMapJsonConverter<int>();
        var element = new ElementJsonConverter<Goal>();

        Wrong(() => list.Write(null!, [1], options), "writer");
        Wrong(() => list.Write(writer, null!, options), "value");
        Wrong(() => list.Write(writer, [1], null!), "options");
        Wrong(() => map.Write(null!, ValueMap<int>.Empty, options), "writer");
        Wrong(() => map.Write(writer, null!, options), "value");
        Wrong(() => map.Write(writer, ValueMap<int>.Empty, null!), "options");
        Wrong(() => element.Write(null!, new Goal("G", "g"), options), "writer");
        Wrong(() => element.Write(writer, null!, options), "value");
        Wrong(() => Read(list), "options");
        Wrong(() => Read(map), "options");
    }

    private static void Wait(Task task) => task.GetAwaiter().GetResult();

    private static T Waited<T>(Task<T> task) => task.GetAwaiter().GetResult();

    private static void Wrong(Action usage, string name) => usage.Should().Throw<ArgumentNullException>().WithParameterName(name);

    private static void Read<T>(System.Text.Json.Serialization.JsonConverter<T> converter)
    {
        var reader = new Utf8JsonReader("[]"u8);
        reader.Read();
        converter.Read(ref reader, typeof(T), null!);
    }

    private sealed class CountingContext : SynchronizationContext
    {
        private int _posts;

        public int Posts => _posts;

        public override void Post(SendOrPostCallback d, object? state)
        {
            Interlocked.Increment(ref _posts);
            ThreadPool.QueueUserWorkItem(_ => d(state));
        }
    }

    /// <summary>A stream that is never ready at once.</summary>
    private sealed class LateStream : MemoryStream
    {
        public LateStream(byte[] bytes)
        {
            Write(bytes);
            Position = 0;
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Delay(1, cancellationToken).ConfigureAwait(false);
            return Read(buffer.Span);
        }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Delay(1, cancellationToken).ConfigureAwait(false);
            Write(buffer.Span);
        }
    }
}
