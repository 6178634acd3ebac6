namespace ArgumentGraph.Interchange.Tests.Runs;

public class CoberturaRunTests
{
    private static readonly string Two = RunText.Cobertura(("Doors", [1, 1, 1, 0]), ("Locks", [0, 0, 2, 3, 4, 5]));

    [Theory]
    [InlineData(0.7, RunVerdict.Pass)]
    [InlineData(0.701, RunVerdict.Fail)]
    [InlineData(1, RunVerdict.Fail)]
    [InlineData(0, RunVerdict.Pass)]
    public void The_line_rate_of_all_packages_is_held_against_the_threshold(double threshold, RunVerdict expected)
    {
        RunReading reading = RunText.Read(Two, new RunSelection { Threshold = threshold });

        reading.Verdict.Should().Be(expected);
        reading.Reasons[^1].Sentence.Should().StartWith("7 of 10 lines were run: a line rate of 0.7, ");
        reading.Collected.Should().Be(new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.Zero));
    }

    [Theory]
    [InlineData("Doors", 0.75, RunVerdict.Pass)]
    [InlineData("Doors", 0.76, RunVerdict.Fail)]
    [InlineData("L*", 0.6, RunVerdict.Pass)]
    [InlineData("L*", 0.7, RunVerdict.Fail)]
    [InlineData("Windows", 0, RunVerdict.NotEvidence)]
    public void Only_selected_packages_count(string pattern, double threshold, RunVerdict expected) =>
        RunText.Read(Two, new RunSelection { Select = pattern, Threshold = threshold }).Verdict.Should().Be(expected);

    [Fact]
    public void Without_a_threshold_coverage_is_not_evidence() =>
        RunText.Read(Two).Reasons[0].Sentence.Should().StartWith("Coverage passes from a line rate on, and none is given");

    [Theory]
    [InlineData("<coverage line-rate='1'><packages/></coverage>")]
    [InlineData("<coverage line-rate='1'/>")]
    [InlineData("<coverage line-rate='1'><packages><package name='Doors' line-rate='1'><classes/></package></packages></coverage>")]
    public void Without_packages_or_lines_it_is_not_evidence(string text) =>
        RunText.Read(text, new RunSelection { Threshold = 0.5 }).Verdict.Should().Be(RunVerdict.NotEvidence);

    [Theory]
    [InlineData("coverage line-rate=\"0.7\"", "coverage line-rate=\"0.9\"")]
    [InlineData("name=\"Doors\" line-rate=\"0.75\"", "name=\"Doors\" line-rate=\"1\"")]
    [InlineData("name=\"Doors\" line-rate=\"0.75\"", "name=\"Doors\" line-rate=\"NaN\"")]
    [InlineData("name=\"Doors\" line-rate=\"0.75\"", "name=\"Doors\"")]
    [InlineData("hits=\"5\"", "hits=\"-5\"")]
    [InlineData("hits=\"5\"", "")]
    public void A_rate_that_is_not_that_of_the_lines_or_is_not_a_rate_is_not_evidence(string was, string becomes)
    {
        RunReading reading = RunText.Read(Two.Replace(was, becomes), new RunSelection { Threshold = 0.1 });

        reading.Verdict.Should().Be(RunVerdict.NotEvidence);
        reading.Findings.Should().NotBeEmpty();
    }

    [Fact]
    public void Where_the_stated_rate_is_rounded_the_lower_counts()
    {
        string text = RunText.Cobertura(("Doors", [1, 1, 0])); // 0.6667 stated

        RunText.Read(text, new RunSelection { Threshold = 2.0 / 3 }).Verdict.Should().Be(RunVerdict.Pass);
        RunText.Read(text, new RunSelection { Threshold = 0.6667 }).Verdict.Should().Be(RunVerdict.Fail, "two of three are less");
        RunText.Read(text.Replace("0.6667", "0.665"), new RunSelection { Threshold = 0.666 }).Verdict.Should().Be(RunVerdict.Fail, "less is stated");
    }

    [Fact]
    public void A_class_without_lines_of_its_own_counts_those_of_its_methods()
    {
        const string Text = """
            <coverage line-rate="0.5"><packages><package name="Doors" line-rate="0.5"><classes><class name="Door"><methods>
            <method name="Open"><lines><line number="1" hits="1"/></lines></method><method name="Close"><lines><line number="2" hits="0"/></lines></method>
            </methods></class></classes></package></packages></coverage>
            """;

        RunText.Read(Text, new RunSelection { Threshold = 0.5 }).Verdict.Should().Be(RunVerdict.Pass);
    }

    [Fact]
    public void A_time_in_milliseconds_is_one_too() =>
        RunText.Read(Two.Replace("1772359200", "1772359200000")).Collected.Should().Be(new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("*", RunVerdict.NotEvidence)]
    [InlineData("Empty", RunVerdict.NotEvidence)]
    [InlineData("Doors", RunVerdict.Pass)]
    [InlineData(null, RunVerdict.Pass)]
    public void A_selected_package_without_lines_does_not_pass_with_the_others(string? pattern, RunVerdict expected)
    {
        RunReading reading = RunText.Read(RunText.Cobertura(("Doors", [1]), ("Empty", [])), new RunSelection { Select = pattern, Threshold = 0.5 });

        reading.Verdict.Should().Be(expected);
        reading.Selected.Passed.Should().HaveCount(expected == RunVerdict.Pass ? 1 : 0, "one without lines never passed");
    }

    [Theory]
    [InlineData("lines-valid=\"10\" lines-covered=\"7\"", RunVerdict.Pass)]
    [InlineData("lines-valid=\"11\" lines-covered=\"7\"", RunVerdict.NotEvidence)]
    [InlineData("lines-valid=\"10\" lines-covered=\"6\"", RunVerdict.NotEvidence)]
    [InlineData("lines-valid=\"ten\"", RunVerdict.NotEvidence)]
    public void The_lines_counted_must_be_those_listed(string counts, RunVerdict expected) =>
        RunText.Read(Two.Replace("<coverage ", $"<coverage {counts} "), new RunSelection { Threshold = 0.5 }).Verdict.Should().Be(expected);

    [Theory]
    [InlineData("0.7", RunVerdict.NotEvidence)]
    [InlineData("1", RunVerdict.Pass)]
    public void The_rate_of_a_class_must_be_that_of_its_lines(string rate, RunVerdict expected) =>
        RunText.Read(RunText.Cobertura(("Doors", [1, 1])).Replace("<class ", $"<class line-rate=\"{rate}\" "), new RunSelection { Threshold = 0.5 })
            .Verdict.Should().Be(expected);

    [Fact]
    public void A_class_with_an_empty_list_of_lines_counts_those_of_its_methods()
    {
        string text = RunText.Cobertura(("Doors", [1, 1])).Replace(
            "</classes>", "<class name='Hidden'><methods><method><lines><line number='1' hits='0'/></lines></method></methods><lines/></class></classes>");

        RunText.Read(text, new RunSelection { Threshold = 0.5 }).Findings.Should().Contain(finding => finding.Rule == RunRules.ContradictoryRun);
    }

    [Fact]
    public void A_line_that_ran_more_often_than_an_int_holds_was_run() =>
        RunText.Read(Two.Replace("hits=\"5\"", "hits=\"18446744073709551616\""), new RunSelection { Threshold = 0.7 }).Verdict.Should().Be(RunVerdict.Pass);

    [Fact]
    public void A_rate_just_below_the_threshold_is_shown_so() =>
        RunText.Read(RunText.Cobertura(("Doors", [.. Enumerable.Repeat(1, 99_999), 0])), new RunSelection { Threshold = 1 })
            .Reasons[^1].Sentence.Should().Be("99999 of 100000 lines were run: a line rate of 0.99999, below the threshold of 1.");

    [Fact]
    public void A_report_without_a_time_has_none() =>
        RunText.Read(Two.Replace("1772359200", "0"), new RunSelection { Threshold = 0.5 }).Collected.Should().BeNull();
}
