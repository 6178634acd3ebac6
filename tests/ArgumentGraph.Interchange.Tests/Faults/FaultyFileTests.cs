using ArgumentGraph.Interchange.Tests.Limits;

namespace ArgumentGraph.Interchange.Tests.Faults;

/// <summary>A file whose writing fails or is cancelled at any piece of its text: it is as it was, alone in its folder, and nobody has it open.</summary>
public sealed class FaultyFileTests : IDisposable
{
    private const int Pieces = 40;

    private readonly string _folder = Directory.CreateTempSubdirectory("argument-graph-").FullName;

    private string Case => Path.Combine(_folder, "case.pieces");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Writing_that_fails(bool waits)
    {
        for (int at = 0; at < Pieces; at++)
        {
            var fault = new InvalidOperationException("The format fails.");

            (await Try(waits, new PiecesFormat(at, () => throw fault), CancellationToken.None)).Should().BeSameAs(fault);
        }
    }

    [Fact]
    public async Task Writing_that_is_cancelled()
    {
        for (int at = 0; at < Pieces; at++)
        {
            using var source = new CancellationTokenSource();

            (await Try(waits: false, new PiecesFormat(at, source.Cancel), source.Token)).Should().BeAssignableTo<OperationCanceledException>();
        }
    }

    [Theory]
    [InlineData(".json")]
    [InlineData(".gsn.yaml")]
    [InlineData(".ltac")]
    [InlineData(".sacm.xml")]
    public async Task Writing_that_is_cancelled_before_it_begins(string extension)
    {
        string path = Path.Combine(_folder, "case" + extension);
        await File.WriteAllTextAsync(path, "before", TestContext.Current.CancellationToken);

        Exception? exception = await Record.ExceptionAsync(
            () => ArgumentFormats.SaveAsync(LimitCases.Three(), path, cancellationToken: new CancellationToken(canceled: true)));

        exception.Should().BeAssignableTo<OperationCanceledException>();
        File.ReadAllText(path).Should().Be("before");
        Directory.GetFileSystemEntries(_folder).Should().Equal(path);
    }

    private async Task<Exception?> Try(bool waits, ArgumentFormat format, CancellationToken cancellation)
    {
        await File.WriteAllTextAsync(Case, "before", CancellationToken.None);
        Exception? exception = await Record.ExceptionAsync(async () =>
        {
            if (waits)
            {
                ArgumentFormats.Save(LimitCases.Three(), Case, format);
            }
            else
            {
                await ArgumentFormats.SaveAsync(LimitCases.Three(), Case, format, cancellationToken: cancellation);
            }
        });

        (await File.ReadAllTextAsync(Case, CancellationToken.None)).Should().Be("before");
        Directory.GetFileSystemEntries(_folder).Should().Equal(Case);
        if (Directory.Exists("/proc/self/fd"))
        {
            new DirectoryInfo("/proc/self/fd").GetFileSystemInfos().Where(each => each.LinkTarget?.StartsWith(_folder, StringComparison.Ordinal) == true)
                .Should().BeEmpty("nobody has a file in the folder open");
        }

        return exception;
    }

    /// <summary>A format to which something happens at one of its pieces, each longer than what is collected before it is written.</summary>
    private sealed class PiecesFormat(int at, Action happens) : ArgumentFormat("pieces", "Pieces", "text/plain", canRead: false, canWrite: true, ".pieces")
    {
        protected internal override void Write(Argument argument, ArgumentExport export)
        {
            for (int piece = 0; piece < Pieces; piece++)
            {
                if (piece == at)
                {
                    happens();
                }

                export.CancellationToken.ThrowIfCancellationRequested();
                export.Text.Write(new string('x', 2_000));
            }
        }
    }
}
