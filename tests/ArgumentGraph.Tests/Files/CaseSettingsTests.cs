namespace ArgumentGraph.Tests.Files;

/// <summary>Settings files: what they say, where they are found, and what is wrong with them.</summary>
public sealed class CaseSettingsTests : IDisposable
{
    private readonly CaseFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_says_how_arguments_are_checked()
    {
        CaseSettings settings = CaseSettings.Read(
            """{ "profile": "strict", "severities": { "AG1202": "none", "AG1205": "information" }, "date": "2026-11-01", "limits": { "maximumElements": 10, "maximumFiles": 2000 } }""").Settings!;

        ValidationOptions options = settings.Apply(ValidationOptions.Default);
        options.SeverityOf(Rules.UnsupportedPathway).Should().Be(Severity.Error);
        options.SeverityOf(Rules.MissingState).Should().BeNull();
        options.SeverityOf(Rules.ExpiredEvidence).Should().Be(Severity.Information);
        settings.Date!.DayOf(new DateOnly(2027, 1, 1)).Should().Be(new DateOnly(2026, 11, 1));
        ReadingOptions limits = settings.Apply(ReadingOptions.Default);
        limits.MaximumElements.Should().Be(10);
        limits.MaximumFiles.Should().Be(1_000, "a limit can be lowered, not raised");
        limits.MaximumBytes.Should().Be(ReadingOptions.Default.MaximumBytes);
    }

    [Fact]
    public void Settings_that_say_nothing_change_nothing()
    {
        CaseSettings.Read("{}").Settings.Should().Be(CaseSettings.Empty);
        CaseSettings.Empty.Apply(ValidationOptions.Default).Should().Be(ValidationOptions.Default);
        CaseSettings.Empty.Apply(ReadingOptions.Default).Should().Be(ReadingOptions.Default);
    }

    [Theory]
    [InlineData("today", "2027-01-01")]
    [InlineData("none", null)]
    [InlineData("2026-02-28", "2026-02-28")]
    public void The_day_is_today_none_or_one_that_is_named(string text, string? day)
    {
        DatePolicy policy = CaseSettings.Read($$"""{ "date": "{{text}}" }""").Settings!.Date!;

        policy.DayOf(new DateOnly(2027, 1, 1)).Should().Be(day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", null));
        policy.ToString().Should().Be(text);
    }

    [Theory]
    [InlineData("""{ "profil": "ci" }""", "s.json(1,3): error AG0009: The settings file has no member 'profil'; did you mean 'profile'?")]
    [InlineData("""{ "profile": "stric" }""", "s.json(1,14): error AG0011: 'profile' is 'stric'; did you mean 'strict'?")]
    [InlineData("""{ "date": "yesterday" }""", "s.json(1,11): error AG0012: 'date' is 'yesterday'; it takes 'today', 'none' or a date (YYYY-MM-DD).")]
    [InlineData("""{ "root": 1 }""", "s.json(1,11): error AG0006: 'root' is a number; it takes true or false.")]
    [InlineData("""{ "severities": { "AG11O1": "error" } }""", "s.json(1,29): error AG0009: Rule 'AG11O1' does not exist; did you mean 'AG1101'?")]
    [InlineData(
        """{ "severities": { "AG0001": "none" } }""",
        "s.json(1,29): error AG0011: 'AG0001' is 'none', but AG0001 (Syntax error) is an error of reading, which can be neither lowered nor switched off.")]
    [InlineData("""{ "limits": { "maximumElements": 0 } }""", "s.json(1,34): error AG0011: 'maximumElements' is 0; it is a whole number from 1 on.")]
    public void What_is_wrong_is_said_with_its_place_and_what_would_be_right(string text, string finding)
    {
        CaseSettingsReading reading = CaseSettings.Read(text, "s.json");

        reading.Findings.Select(each => each.ToString()).Should().Equal(finding);
        reading.Settings.Should().BeNull();
    }

    [Fact]
    public void Nearer_files_come_before_those_above_and_a_root_ends_the_search()
    {
        _folder.WithText(CaseSettings.FileName, """{ "profile": "authoring" }""")
            .WithText(
                $"a/{CaseSettings.FileName}",
                """{ "root": true, "profile": "strict", "date": "none", "evidence": true, "claimPoints": true, "withoutTags": ["illustrative"], "severities": { "AG1101": "error", "AG1102": "none" } }""")
            .WithText($"a/b/c/{CaseSettings.FileName}", """{ "severities": { "AG1101": "information" }, "date": "today" }""");

        CaseSettingsReading reading = CaseSettings.FindFor(_folder["a/b/c/case.json"]);

        reading.Files.Should().Equal(_folder[$"a/b/c/{CaseSettings.FileName}"], _folder[$"a/{CaseSettings.FileName}"]);
        reading.Settings!.Profile.Should().BeSameAs(ValidationProfile.Strict);
        reading.Settings.Date.Should().Be(DatePolicy.Today);
        reading.Settings.Evidence.Should().BeTrue();
        reading.Settings.CountsClaimPoints.Should().BeTrue();
        reading.Settings.WithoutTags.Should().Equal("illustrative");
        reading.Settings.Severities.Should().BeEquivalentTo(ValueMap<Severity?>.Empty.With("AG1101", Severity.Information).With("AG1102", null));
    }

    [Fact]
    public void One_wrong_file_means_no_settings_and_names_the_file()
    {
        _folder.WithText(CaseSettings.FileName, """{ "root": true, "profile": 7 }""").WithText($"a/{CaseSettings.FileName}", "{}");

        CaseSettingsReading reading = CaseSettings.FindFor(_folder["a/case.json"]);

        reading.Settings.Should().BeNull();
        reading.Findings.Should().ContainSingle().Which.Place!.File.Should().Be(_folder[CaseSettings.FileName]);
    }

    [Fact]
    public void An_empty_file_is_wrong()
    {
        _folder.WithText(CaseSettings.FileName, string.Empty);

        CaseSettings.FindFor(_folder["case.json"]).Findings.Should().Contain(finding => finding.Rule == Rules.SyntaxError);
    }

    [Fact]
    public void Rules_of_other_formats_are_known_where_they_are_given()
    {
        Rule rule = Rule.CreateForReading("ACME1", "Odd", Severity.Warning, "Even it out.");

        CaseSettings.Read("""{ "severities": { "ACME1": "none" } }""", null, [rule]).Settings!.Severities.Should().ContainKey("ACME1");
        CaseSettings.Read("""{ "severities": { "ACME1": "none" } }""").Settings.Should().BeNull();
    }
}
