using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests.Losses;

/// <summary>Published arguments, from each format to each other one and back: what is missing then has been announced.</summary>
public class RealFileLossTests
{
    private static readonly (string Folder, string Pattern, ArgumentFormat Format)[] Folders =
    [
        ("gsn2x", "*.yaml", ArgumentFormats.GsnYaml), ("ltac", "*.ltac", ArgumentFormats.Ltac), ("sacm", "*.*", ArgumentFormats.Sacm),
        ("tea", "*.json", ArgumentFormats.Tea), ("trudag", "*.dot", ArgumentFormats.Trudag),
    ];

    /// <summary>The files; without the shared data, a name that no test gets to.</summary>
    public static TheoryData<string> Files
    {
        get
        {
            var files = new TheoryData<string>();
            foreach ((string folder, string pattern, _) in Repository.SharedData is null ? [] : Folders)
            {
                foreach (string path in Directory.EnumerateFiles(Repository.Shared(folder), pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal))
                {
                    files.Add(Path.GetRelativePath(Repository.SharedData!, path).Replace('\\', '/'));
                }
            }

            if (files.Count == 0)
            {
                files.Add("none");
            }

            return files;
        }
    }

    [SharedDataTheory]
    [MemberData(nameof(Files))]
    public void What_is_missing_after_another_format_has_been_announced(string file)
    {
        if (Read(file) is { } argument)
        {
            ShouldAnnounceWhatIsMissing(argument, file);
        }
    }

    [SharedDataTheory]
    [MemberData(nameof(Files))]
    public void What_has_been_read_is_written_and_read_as_it_was(string file)
    {
        ArgumentFormat format = FormatOf(file);
        if (!format.CanWrite || Read(file) is not { Elements.Count: > 0 } argument)
        {
            return;
        }

        var trip = RoundTrip.Of(argument, format);
        ArgumentDifferences.Of(argument, trip.Reading.Argument!).Should().BeEmpty(because: "{0}", string.Join('\n', trip.Losses));
        trip.ShouldBeStable();
    }

    [SharedDataFact(isLong: true)]
    public void The_published_case_in_a_form_of_its_own_loses_what_is_announced() => ShouldAnnounceWhatIsMissing(UberCaseTests.PublishedCase(), "uber-atg");

    private static void ShouldAnnounceWhatIsMissing(Argument argument, string file)
    {
        foreach (ArgumentFormat format in RoundTrip.Formats)
        {
            var trip = RoundTrip.Of(argument, format);
            if (trip.IsUnreadable(argument))
            {
                continue;
            }

            trip.Reading.Argument.Should().NotBeNull(because: "{0} in {1}: {2}", file, format, string.Join('\n', trip.Reading.Findings));
            List<ArgumentDifference> differences = ArgumentDifferences.Of(argument, trip.Reading.Argument!);
            LossAudit.Unannounced(differences, trip.Losses).Should().BeEmpty(because: "{0} in {1}", file, format);
            LossAudit.FalseAlarms(differences, trip.Written, trip.Reading.Argument!).Should().BeEmpty(because: "{0} in {1}", file, format);
        }
    }

    private static Argument? Read(string file) => ArgumentFormats.ReadFile(Repository.Shared(file.Split('/')), FormatOf(file)).Argument;

    private static ArgumentFormat FormatOf(string file) => Folders.First(entry => file.StartsWith(entry.Folder + "/", StringComparison.Ordinal)).Format;
}
