using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ArgumentGraph.Watching.Tests.Configuration;

public class ConfigurationTests
{
    [Fact]
    public void Everything_can_be_said_in_the_configuration()
    {
        WatchOptions options = Bound(
            ("baseline", "as-planned"), ("Date", "2026-11-01"), ("MeasureProbability", "true"), ("ApplyEvidence", "true"),
            ("QuietPeriod", "00:00:01"), ("PollingInterval", "00:00:10"), ("ReadingTimeLimit", "00:00:07"),
            ("KeyFolder", "keys"), ("HistoryFile", "history.db"), ("MaximumVersions", "50"), ("MaximumConcurrentAnalyses", "2"), ("MaximumQueuedAnalyses", "3"),
            ("MaximumCachedResults", "4"),
            ("Files:a", "a.json"), ("Files:b:Path", "b.txt"), ("Files:b:Format", "ltac"), ("Files:b:Group", "Archive"), ("Folders:0", "cases"),
            ("Folders:1:Path", "more"),
            ("Folders:1:Globs:0", "**/*.json"), ("Folders:1:Globs:1", "!drafts/**"));

        options.Should().BeEquivalentTo(new
        {
            Baseline = Baseline.AsPlanned,
            Date = new DateOnly(2026, 11, 1),
            MeasureProbability = true,
            KeyFolder = "keys",
            HistoryFile = "history.db",
            MaximumVersions = 50,
            ApplyEvidence = true,
            QuietPeriod = TimeSpan.FromSeconds(1),
            PollingInterval = TimeSpan.FromSeconds(10),
            ReadingTimeLimit = TimeSpan.FromSeconds(7),
            MaximumConcurrentAnalyses = 2,
            MaximumQueuedAnalyses = 3,
            MaximumCachedResults = 4,
        });
        options.Sources.Select(source => (source.Name, source.Group)).Should().Equal(("a", null), ("b", "Archive"));
        options.Folders.Select(folder => $"{folder.Path} {string.Join(' ', folder.Globs)}").Should().Equal("cases *.json", "more **/*.json !drafts/**");
        typeof(WatchOptions).GetProperties().Should().HaveCount(13, "an option that is added must be bound too");
    }

    [Theory]
    [InlineData("Title", "x", "Cases:Title: unknown key; expected Baseline, Date, *, MaximumCachedResults.")]
    [InlineData("Baseline", "as-hoped", "Cases:Baseline: expected as-is, as-planned or as-argued, not 'as-hoped'.")]
    [InlineData("Date", "1.11.2026", "Cases:Date: expected a date, YYYY-MM-DD, not '1.11.2026'.")]
    [InlineData("KeyFolder", "", "Cases:KeyFolder: expected the path of a folder, not ''.")]
    [InlineData("HistoryFile", " ", "Cases:HistoryFile: expected the path of a file, not ' '.")]
    [InlineData("MaximumVersions", "1", "Cases:MaximumVersions: expected a whole number of at least 2, not '1'.")]
    [InlineData("QuietPeriod", "-00:00:01", "Cases:QuietPeriod: expected a time of at least 0, *")]
    [InlineData("MaximumCachedResults", "0", "Cases:MaximumCachedResults: expected a whole number of at least 1, not '0'.")]
    [InlineData("Files:a b", "x.json", "Cases:Files:a b: 'a b' cannot be the name of an argument: *")]
    [InlineData("Files:a:Format", "ltac", "Cases:Files:a: expected the path of a file, *")]
    [InlineData("Files:a:Formt", "ltac", "Cases:Files:a:Formt: unknown key; expected Path, Format or Group.*")]
    [InlineData("Folders", "cases", "Cases:Folders: expected a list of paths, *")]
    [InlineData("Folders:0:Globs:0", "*.json", "Cases:Folders:0: expected the path of a folder, *")]
    public void A_mistake_is_told_with_its_key_and_what_would_be_right(string key, string value, string message)
    {
        FluentActions.Invoking(() => Bound((key, value))).Should().Throw<OptionsValidationException>().WithMessage(message);
    }

    private static WatchOptions Bound(params (string Key, string Value)[] values)
    {
        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(values.Select(each => new KeyValuePair<string, string?>("Cases:" + each.Key, each.Value))).Build();
        return new ServiceCollection().AddWatchedArguments(configuration.GetSection("Cases"))
            .BuildServiceProvider().GetRequiredService<IOptions<WatchOptions>>().Value;
    }
}
