using ArgumentGraph.Tests.Files;
using ArgumentGraph.Validation;

namespace ArgumentGraph.Tests.Validation;

/// <summary>The edges of the rules on what elements say: sources that are paths and others, hashes, dates, and what says the same.</summary>
public class ContentEdgeTests
{
    private const string NotFound = "AG1801";
    private const string Unreadable = "AG1803";
    private const string NotAHash = "AG1804";
    private const string NotLookedUp = "AG1805";

    [Theory]
    [InlineData("report.abcdefgh", NotFound)] // an ending has eight letters at most
    [InlineData("report.abcdefghi", NotLookedUp)]
    [InlineData(".pdf", NotFound)]
    [InlineData("report.", NotLookedUp)]
    [InlineData("report.p-f", NotLookedUp)]
    [InlineData("report", NotLookedUp)]
    [InlineData("reports/latest", NotFound)]
    [InlineData("  report.pdf  ", NotFound)]
    [InlineData("report.pdf#page=3", NotFound)]
    [InlineData("doi:10.1/x.pdf", NotLookedUp)]
    [InlineData("a+b-c.1:x.pdf", NotLookedUp)]
    [InlineData("1a:x.pdf", NotFound)] // a scheme begins with a letter
    [InlineData("é:x.pdf", NotFound)]
    [InlineData("The archive: shelf 7", NotLookedUp)]
    public void A_source_is_looked_up_where_it_is_a_path(string source, string rule)
    {
        using CaseFolder folder = new CaseFolder().WithText("other.txt", "…");
        Of(folder, source).Should().Equal(rule);
    }

    [Theory]
    [InlineData(EvidenceState.Available, true)]
    [InlineData(EvidenceState.Disputed, true)]
    [InlineData(EvidenceState.Withdrawn, true)]
    [InlineData(null, true)]
    [InlineData(EvidenceState.Planned, false)]
    [InlineData(EvidenceState.Missing, false)]
    public void Only_what_should_be_there_is_looked_up(EvidenceState? state, bool isLookedUp)
    {
        using CaseFolder folder = new();
        Of(folder, "report.pdf", state: state).Should().HaveCount(isLookedUp ? 1 : 0);
        Of(folder, " ", state: state).Should().BeEmpty();
    }

    [Theory]
    [InlineData("""{ "sha256": "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" }""", "AG1802")]
    [InlineData("""{ "sha256": "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcde" }""", NotAHash)]
    [InlineData("""{ "sha256": "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0" }""", NotAHash)]
    [InlineData("""{ "sha256": "g123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" }""", NotAHash)]
    [InlineData("""{ "sha256": 5 }""", NotAHash)]
    [InlineData("""{ "sha256": null }""", NotAHash)]
    [InlineData("""{ "sha-256": "5" }""", null)]
    [InlineData("\"sha256\"", null)]
    public void A_recorded_hash_has_64_digits(string data, string? rule)
    {
        using CaseFolder folder = new CaseFolder().WithText("report.txt", "…");
        Of(folder, "report.txt", data).Should().Equal(rule is null ? [] : [rule]);
        Of(folder, "nowhere.txt", data).Should().Equal(rule is NotAHash ? [NotFound, NotAHash] : [NotFound]);
        Of(folder, "report", data).Should().Equal(rule is NotAHash ? [NotAHash, NotLookedUp] : [NotLookedUp]);
        Of(folder, "../report.txt", data).Should().Contain(Unreadable);
    }

    [Fact]
    public void Sources_of_an_included_file_are_looked_for_beside_it()
    {
        static string Evidence(string id, string source) =>
            $"{{ \"id\": \"{id}\", \"kind\": \"evidence\", \"statement\": \"Report {id}\", \"state\": \"available\", \"source\": \"{source}\" }}";

        using CaseFolder folder = new CaseFolder()
            .With("case.json", ["parts/one.json"], CaseFolder.Goal("G", "E1", "E2", "E3"), Evidence("E1", "here.txt"), Evidence("E2", "there.txt"))
            .With("parts/one.json", [], Evidence("E3", "there.txt")).WithText("here.txt", "…").WithText("parts/there.txt", "…");
        Argument argument = Argument.Load(folder["case.json"]);
        Looked(argument, folder.Path).Should().Equal("AG1801 E2");

        // The same files under another folder.
        using CaseFolder copy = new CaseFolder().WithText("there.txt", "…").WithText("parts/here.txt", "…");
        Looked(argument, copy.Path).Should().Equal("AG1801 E1", "AG1801 E3");
        Looked(Argument.Parse(argument.ToJson()), folder.Path).Should().Equal(
            ["AG1801 E2", "AG1801 E3"], "a text without a file has all of its sources in the folder");

        static IEnumerable<string> Looked(Argument argument, string folder) => argument
            .Validate(options: ValidationOptions.Default with { SourceFolder = folder })
            .Where(finding => string.CompareOrdinal(finding.Rule.Id, NotFound) >= 0 && string.CompareOrdinal(finding.Rule.Id, NotLookedUp) <= 0)
            .Select(finding => $"{finding.Rule.Id} {finding.ElementId}");
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, 0, 0)] // it expires the day after it was collected
    [InlineData(-1, 0, 1)]
    [InlineData(5, 1, 1)] // collected after today
    public void Dates_may_be_the_same_day(int expires, int collected, int findings)
    {
        var today = new DateOnly(2026, 10, 1);
        Argument argument = Sketch.Sound().With<Evidence>("E1", evidence => evidence with
        {
            Collected = today.AddDays(collected),
            Expires = today.AddDays(collected + expires),
        }).Build();
        argument.Validate(Setting.On(today)).Count(finding => finding.Rule == Rules.CollectedAfterExpiry || finding.Rule == Rules.CollectedAfterEvaluation)
            .Should().Be(findings);
    }

    [Fact]
    public void Of_texts_with_one_hash_those_that_are_equal_are_found_in_the_author_s_order()
    {
        string[] texts = ["a", "b", "c", "b", "a", "d", "a", "c"];
        var hashes = new TextHashes(texts.Length + 2);
        for (int place = texts.Length - 1; place >= 0; place--)
        {
            hashes.Add(texts[place] is "c" or "d" ? -7 : 7, place);
        }

        hashes.Repeated((one, other) => texts[one] == texts[other]).Should().Equal((3, 1), (4, 0), (6, 0), (7, 2));
        new TextHashes(0).Repeated((_, _) => true).Should().BeEmpty();
    }

    [Fact]
    public void Statements_that_differ_in_case_or_kind_are_not_the_same()
    {
        Sketch sketch = Sketch.Sound().Claims("C2", "C3", "C4").Assumptions("A1").With<Claim>("C2", claim => claim with { Statement = " The same\t" })
            .With<Claim>("C3", claim => claim with { Statement = "the same" }).With<Goal>("G1", goal => goal with { Statement = "The same" })
            .With<Assumption>("A1", assumption => assumption with { Statement = "The same" }).With<Claim>("C4", claim => claim with { Statement = "The same" });
        sketch.Build().Validate().Where(finding => finding.Rule == Rules.DuplicateStatement).Select(finding => finding.Message).Should().Equal(
            "The claim 'C2' says the same as the goal 'G1'; refer to one of them from both places.",
            "The claim 'C4' says the same as the goal 'G1'; refer to one of them from both places.");
    }

    [Theory]
    [InlineData("The {a} of it", false, true)]
    [InlineData("The {a.b-c_d e1} of it", false, true)]
    [InlineData("The {1a} of it", false, false)]
    [InlineData("The {} of it", false, false)]
    [InlineData("The {a!} of it", false, false)]
    [InlineData("The { of it", false, false)]
    [InlineData("The set {1} of {a}", false, true)]
    [InlineData("The {a} of it", true, true)]
    [InlineData("All of it", true, true)]
    public void A_name_in_braces_is_a_token(string statement, bool isUninstantiated, bool isFound)
    {
        Finding[] found = [.. Sketch.Sound().With<Claim>("C1", claim => claim with { Statement = statement, IsUninstantiated = isUninstantiated }).Build()
            .Validate().Where(finding => finding.Rule == Rules.LeftoverToken || finding.Rule == Rules.UninstantiatedElement)];
        found.Select(finding => finding.Rule).Should().Equal(
            !isFound ? [] : [isUninstantiated ? Rules.UninstantiatedElement : Rules.LeftoverToken]);
        if (isUninstantiated)
        {
            found[0].Message.Should().Contain(
                statement.Contains('{', StringComparison.Ordinal) ? "write what '{a}' stands for" : "write what is still to be said of it");
        }
    }

    private static IEnumerable<string> Of(CaseFolder folder, string source, string? data = null, EvidenceState? state = EvidenceState.Available) =>
        Sketch.Sound().With<Evidence>("E1", evidence => evidence with
        {
            Source = source,
            State = state,
            Data = data is null ? null : RawJson.Parse(data),
        }).Build().Validate(options: ValidationOptions.Default with { SourceFolder = folder.Path }).Select(finding => finding.Rule.Id)
            .Where(rule => string.CompareOrdinal(rule, NotFound) >= 0 && string.CompareOrdinal(rule, NotLookedUp) <= 0).Order(StringComparer.Ordinal);
}
