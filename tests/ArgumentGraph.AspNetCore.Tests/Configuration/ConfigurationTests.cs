using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ArgumentGraph.AspNetCore.Tests.Configuration;

public class ConfigurationTests
{
    [Fact]
    public void Everything_can_be_said_in_the_configuration()
    {
        ArgumentGraphOptions options = Bound(
            ("Title", "Cases"), ("Baseline", "as-planned"), ("Date", "2026-11-01"), ("MeasureProbability", "true"),
            ("ApplyEvidence", "true"), ("QuietPeriod", "00:00:01"),
            ("PollingInterval", "00:00:10"), ("ReadingTimeLimit", "00:00:07"), ("KeyFolder", "keys"), ("HistoryFile", "history.db"), ("MaximumVersions", "50"),
            ("FrameAncestors", "'self' https://wiki.example"), ("MaximumConcurrentAnalyses", "2"), ("MaximumQueuedAnalyses", "3"),
            ("MaximumCachedResults", "4"), ("MaximumWhatIfElements", "5"),
            ("MaximumRequestBytes", "6"), ("MaximumListeners", "7"), ("Files:a", "a.json"), ("Files:b:Path", "b.txt"), ("Files:b:Format", "ltac"),
            ("Folders:0", "cases"), ("Folders:1:Path", "more"),
            ("Folders:1:Globs:0", "**/*.json"), ("Folders:1:Globs:1", "!drafts/**"));

        options.Should().BeEquivalentTo(new
        {
            Title = "Cases",
            Baseline = Baseline.AsPlanned,
            Date = new DateOnly(2026, 11, 1),
            MeasureProbability = true,
            ApplyEvidence = true,
            KeyFolder = "keys",
            HistoryFile = "history.db",
            MaximumVersions = 50,
            QuietPeriod = TimeSpan.FromSeconds(1),
            PollingInterval = TimeSpan.FromSeconds(10),
            ReadingTimeLimit = TimeSpan.FromSeconds(7),
            FrameAncestors = "'self' https://wiki.example",
            MaximumConcurrentAnalyses = 2,
            MaximumQueuedAnalyses = 3,
            MaximumCachedResults = 4,
            MaximumWhatIfElements = 5,
            MaximumRequestBytes = 6,
            MaximumListeners = 7,
        });
        options.Sources.Select(source => source.Name).Should().Equal("a", "b");
        options.Folders.Select(folder => $"{folder.Path} {string.Join(' ', folder.Globs)}").Should().Equal("cases *.json", "more **/*.json !drafts/**");
        typeof(ArgumentGraphOptions).GetProperties().Should().HaveCount(18, "an option that is added must be bound too");
    }

    [Theory]
    [InlineData("Titel", "x", "Cases:Titel: unknown key; expected Title, Baseline, *, MaximumListeners.")]
    [InlineData("MaximumListeners", "many", "Cases:MaximumListeners: expected a whole number of at least 0, not 'many'.")]
    [InlineData("Title:0", "x", "Cases:Title: expected a text, not an object or a list.")]
    [InlineData("Files:a b", "x.json", "Cases:Files:a b: 'a b' cannot be the name of an argument: *")]
    public void A_mistake_is_told_with_its_key_and_what_would_be_right(string key, string value, string message)
    {
        FluentActions.Invoking(() => Bound((key, value))).Should().Throw<OptionsValidationException>().WithMessage(message);
    }

    [Fact]
    public void All_mistakes_are_told_before_the_application_starts()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection([new("Cases:Date", "tomorrow"), new("Cases:Files:a:Path", "a.x"), new("Cases:Files:a:Format", "docx")]);
        builder.Services.AddRouting().AddArgumentGraph(builder.Configuration.GetSection("Cases"));
        WebApplication app = builder.Build();

        app.Invoking(each => each.MapArgumentGraph()).Should().Throw<OptionsValidationException>()
            .Which.Failures.Should().HaveCount(2).And.Contain(
                failure => failure.StartsWith("Cases:Files:a:Format: 'docx' is not a format; expected argument-graph, ", StringComparison.Ordinal));
    }

    private static ArgumentGraphOptions Bound(params (string Key, string Value)[] values)
    {
        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(values.Select(each => new KeyValuePair<string, string?>("Cases:" + each.Key, each.Value))).Build();
        return new ServiceCollection().AddArgumentGraph(configuration.GetSection("Cases"))
            .BuildServiceProvider().GetRequiredService<IOptions<ArgumentGraphOptions>>().Value;
    }
}
