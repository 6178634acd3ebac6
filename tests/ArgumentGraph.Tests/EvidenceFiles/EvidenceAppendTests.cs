using System.Collections.Concurrent;

namespace ArgumentGraph.Tests.EvidenceFiles;

/// <summary>Records added to a file: one after another, at the same time, and where they cannot be.</summary>
public sealed class EvidenceAppendTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("evidence").FullName;

    private string Path => System.IO.Path.Combine(_folder, "case.evidence.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_record_is_added_at_the_end_and_nothing_else_is_left_behind()
    {
        EvidenceRecords.Append(Path, Record("E1"));
        EvidenceRecords all = EvidenceRecords.Append(Path, Record("E2"));

        EvidenceRecords.ReadFile(Path).Records.Should().Be(all);
        all.Records.Select(record => record.ElementId).Should().Equal("E1", "E2");
        Directory.GetFiles(_folder).Should().Equal(Path);
    }

    [Fact]
    public void Of_records_added_at_the_same_time_all_are_there_but_those_of_which_it_was_said_that_they_are_not()
    {
        var added = new ConcurrentBag<string>();
        Parallel.For(0, 40, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            try
            {
                EvidenceRecords.Append(Path, Record($"E{i}"));
                added.Add($"E{i}");
            }
            catch (IOException busy) when (busy.Message.Contains("somebody else is writing", StringComparison.Ordinal))
            {
                // On a machine that is busy for seconds.
            }
        });

        added.Should().NotBeEmpty();
        EvidenceRecords.ReadFile(Path).Records!.Records.Select(record => record.ElementId).Should().BeEquivalentTo(added);
        Directory.GetFiles(_folder).Should().Equal(Path);
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_told_at_once() =>
        FluentActions.Invoking(() => EvidenceRecords.Append(System.IO.Path.Combine(_folder, "gone", "case.evidence.json"), Record("E1")))
            .Should().Throw<DirectoryNotFoundException>();

    [Fact]
    public void What_is_not_a_file_of_records_is_left_as_it_is()
    {
        File.WriteAllText(Path, "{ \"format\": \"argument-graph-reviews/1\", \"records\": [] }");

        FluentActions.Invoking(() => EvidenceRecords.Append(Path, Record("E1")))
            .Should().Throw<InvalidOperationException>().WithMessage("*not a file of records*");
        File.ReadAllText(Path).Should().Contain("reviews");
        Directory.GetFiles(_folder).Should().Equal(Path);
    }

    [Fact]
    public void A_record_that_could_not_be_read_back_is_not_written()
    {
        FluentActions.Invoking(() => EvidenceRecords.Append(Path, Record(" "))).Should().Throw<InvalidOperationException>().WithMessage("*'element' is blank*");
        FluentActions.Invoking(() => EvidenceRecords.Append(Path, Record("E1") with { Verdict = RunVerdict.Pass, Cases = new(2, 1, 1) }))
            .Should().Throw<InvalidOperationException>().WithMessage("*cases failed*");
        Directory.GetFiles(_folder).Should().BeEmpty();
    }

    [Fact]
    public void A_verdict_that_is_not_defined_is_refused() =>
        FluentActions.Invoking(() => Record("E1") with { Verdict = (RunVerdict)7 }).Should().Throw<ArgumentOutOfRangeException>();

    private static EvidenceRecord Record(string id) =>
        new() { ElementId = id, Verdict = RunVerdict.Doubt, Collected = new DateTimeOffset(2026, 11, 1, 3, 0, 0, TimeSpan.Zero) };
}
