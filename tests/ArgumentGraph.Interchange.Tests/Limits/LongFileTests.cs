namespace ArgumentGraph.Interchange.Tests.Limits;

/// <summary>A file is read on a thread of its own, so that what it costs is measured for all threads together.</summary>
[Collection(nameof(Alone))]
public class LongFileTests
{
    [Theory]
    [MemberData(nameof(LimitTests.Formats), MemberType = typeof(LimitTests))]
    public void A_file_that_is_too_long_is_refused_by_its_length_and_costs_next_to_nothing(string name)
    {
        const long Length = 300L * 1024 * 1024;
        ArgumentFormat format = ArgumentFormats.Find(name)!;
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + format.Extensions[0]);
        try
        {
            using (var file = new FileStream(path, FileMode.CreateNew))
            {
                file.SetLength(Length); // a hole, which takes no room on the disk
            }

            long before = GC.GetTotalAllocatedBytes(precise: true);
            FormatReading read = ArgumentFormats.ReadFile(path, format, cancellationToken: TestContext.Current.CancellationToken);
            long cost = GC.GetTotalAllocatedBytes(precise: true) - before;

            read.Findings.Should().ContainSingle().Which.Rule.Should().Be(Rules.TooLarge);
            cost.Should().BeLessThan(Length / 100);
        }
        finally
        {
            File.Delete(path);
        }
    }
}

/// <summary>Runs by itself: what it measures is shared with nothing else.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
