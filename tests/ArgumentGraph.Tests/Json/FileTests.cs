namespace ArgumentGraph.Tests.Json;

public class FileTests
{
    private static readonly Argument Small = new ArgumentBuilder("small").Build();

    [Fact]
    public void A_file_is_replaced_and_nothing_is_left_beside_it()
    {
        using var folder = new TemporaryFolder();
        string file = folder.File("case.json");
        File.WriteAllText(file, "old");

        Small.Save(file);

        File.ReadAllText(file).Should().Be(Small.ToJson());
        Directory.GetFiles(folder.Path).Should().Equal(file);
    }

    [Fact]
    public async Task A_file_is_replaced_asynchronously()
    {
        using var folder = new TemporaryFolder();
        string file = folder.File("case.json");
        await File.WriteAllTextAsync(file, "old");

        await Small.SaveAsync(file);

        (await File.ReadAllTextAsync(file)).Should().Be(Small.ToJson());
        Directory.GetFiles(folder.Path).Should().Equal(file);
    }

    [Fact]
    public async Task What_is_cancelled_leaves_the_old_file_and_nothing_beside_it()
    {
        using var folder = new TemporaryFolder();
        string file = folder.File("case.json");
        await File.WriteAllTextAsync(file, "old");

        Func<Task> cancelled = () => Small.SaveAsync(file, new CancellationToken(canceled: true));

        await cancelled.Should().ThrowAsync<OperationCanceledException>();
        (await File.ReadAllTextAsync(file)).Should().Be("old");
        Directory.GetFiles(folder.Path).Should().Equal(file);
    }

    [Fact]
    public void What_fails_leaves_nothing_beside_it()
    {
        using var folder = new TemporaryFolder();
        string directory = folder.File("directory");
        Directory.CreateDirectory(directory);

        Action overDirectory = () => Small.Save(directory);
        overDirectory.Should().Throw<Exception>().Which.Should().Match(problem => problem is IOException || problem is UnauthorizedAccessException);
        Action nowhere = () => Small.Save(Path.Combine(folder.Path, "none", "case.json"));
        nowhere.Should().Throw<DirectoryNotFoundException>();

        Directory.GetFileSystemEntries(folder.Path).Should().Equal(directory);
    }

    [Fact]
    public void Permissions_and_links_stay()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new TemporaryFolder();
        string file = folder.File("case.json");
        string link = folder.File("link.json");
        File.WriteAllText(file, "old");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherWrite);
        File.CreateSymbolicLink(link, "case.json");

        Small.Save(link);

        File.ReadAllText(file).Should().Be(Small.ToJson());
        new FileInfo(link).LinkTarget.Should().Be("case.json");
        File.GetUnixFileMode(file).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherWrite);
    }

    [Fact]
    public async Task Files_that_are_not_there_are_IO_problems()
    {
        Action load = () => Argument.Load("/none/case.json");
        load.Should().Throw<DirectoryNotFoundException>();
        Func<Task> loadAsync = () => Argument.LoadAsync("none.json");
        await loadAsync.Should().ThrowAsync<FileNotFoundException>();
    }

    [Fact]
    public void A_file_is_named_as_it_was_given()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Path + "/./case.json";
        File.WriteAllText(file, "[]");

        Argument.ReadFile(file, new ReadingOptions { FileName = "other.json" }).Findings.Single().Place.Should().Be(new Place(file, 1, 1));
        Argument.Read("[]", new ReadingOptions { FileName = "other.json" }).Findings.Single().Place.Should().Be(new Place("other.json", 1, 1));
        Argument.Read("[]").Findings.Single().Place.Should().Be(new Place(null, 1, 1));
    }

    [Fact]
    public async Task Reading_can_be_cancelled()
    {
        Func<Task> read = () => Argument.ReadAsync(new MemoryStream("{}"u8.ToArray()), cancellationToken: new CancellationToken(canceled: true));

        await read.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public void Reading_several_files_can_be_cancelled() =>
        FluentActions.Invoking(() => Argument.ReadFiles(["no such file"], cancellationToken: new CancellationToken(canceled: true)))
            .Should().Throw<OperationCanceledException>();

    [Fact]
    public async Task Null_is_wrong_usage_where_nothing_waits_too()
    {
        await FluentActions.Awaiting(() => Argument.ReadAsync(null!)).Should().ThrowAsync<ArgumentNullException>().WithParameterName("stream");
        await FluentActions.Awaiting(() => Argument.ReadFileAsync(null!)).Should().ThrowAsync<ArgumentNullException>().WithParameterName("path");
        await FluentActions.Awaiting(() => Argument.ReadFileAsync(string.Empty)).Should().ThrowExactlyAsync<ArgumentException>().WithParameterName("path");
        await FluentActions.Awaiting(() => Small.WriteToAsync(null!)).Should().ThrowAsync<ArgumentNullException>().WithParameterName("stream");
    }

    [Fact]
    public void Null_is_wrong_usage()
    {
        FluentActions.Invoking(() => Argument.Parse((string)null!)).Should().Throw<ArgumentNullException>().WithParameterName("json");
        FluentActions.Invoking(() => Argument.Read((string)null!)).Should().Throw<ArgumentNullException>().WithParameterName("json");
        FluentActions.Invoking(() => Argument.Read((Stream)null!)).Should().Throw<ArgumentNullException>().WithParameterName("stream");
        FluentActions.Invoking(() => Argument.Load(null!)).Should().Throw<ArgumentNullException>().WithParameterName("path");
        FluentActions.Invoking(() => Argument.ReadFile(string.Empty)).Should().ThrowExactly<ArgumentException>().WithParameterName("path");
        FluentActions.Invoking(() => Argument.ReadFiles(null!)).Should().Throw<ArgumentNullException>().WithParameterName("paths");
        FluentActions.Invoking(() => Argument.ReadFiles([])).Should().ThrowExactly<ArgumentException>().WithParameterName("paths");
        FluentActions.Invoking(() => Argument.ReadFiles([string.Empty])).Should().ThrowExactly<ArgumentException>().WithParameterName("paths");
        FluentActions.Invoking(() => Small.WriteTo(null!)).Should().Throw<ArgumentNullException>().WithParameterName("stream");
        FluentActions.Invoking(() => Small.Save(string.Empty)).Should().Throw<ArgumentException>();
    }
}
