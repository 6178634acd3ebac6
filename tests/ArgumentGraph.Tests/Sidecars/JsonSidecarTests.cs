using System.Text.Json;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Tests.Sidecars;

/// <summary>Small documents that go with arguments: what is read, and what is said of what is wrong, with its place.</summary>
public class JsonSidecarTests
{
    private const string Review = """
        {
          "format": "my-review/1", // comments are accepted
          "reviewed": "2026-11-01",
          "verdict": "accepted",
          "hours": 2.0,
          "sure": 0.75,
          "note": "read in one sitting",
          "elements": ["G1", "C1",],
          "open": [{ "id": "E1" }, null]
        }
        """;

    [Fact]
    public void Members_are_read_as_what_was_asked_for()
    {
        JsonSidecar sidecar = JsonSidecar.Read(Review, "review.json");
        SidecarObject review = sidecar.ReadObject(sidecar.Root!, "the review")!;

        review.RequireFormat("my-review/1");
        review.AllowOnly(["format", "reviewed", "verdict", "hours", "sure", "note", "elements", "open"]);
        review.Date("reviewed").Should().Be(new DateOnly(2026, 11, 1));
        review.Choice("verdict", ["accepted", "rejected"]).Should().Be("accepted");
        review.WholeNumber("hours", least: 1).Should().Be(2);
        review.Number("sure", 0, 1).Should().Be(0.75);
        review.FilledText("note").Should().Be("read in one sitting");
        review.Texts("elements").Should().Equal("G1", "C1");
        review.Items("open").Select(item => item.Kind).Should().Equal(JsonValueKind.Object, JsonValueKind.Null);
        review.Value.Members.Select(member => $"{member.Name} {member.Place.Line}").Should().StartWith(["format 2", "reviewed 3"]);
        review.Value.Find("open")!.Items[0].Find("id")!.ToString().Should().Be("review.json(9,20): a string");
        sidecar.Findings.Should().BeEmpty();
        sidecar.HasErrors.Should().BeFalse();
    }

    [Fact]
    public void A_member_that_is_missing_gives_nothing_and_is_reported_only_if_it_is_needed()
    {
        JsonSidecar sidecar = JsonSidecar.Read("{}");
        SidecarObject review = sidecar.ReadObject(sidecar.Root!, "the review")!;

        (review.Text("a"), review.FilledText("a"), review.Date("a"), review.WholeNumber("a"), review.Number("a", 0, 1), review.Choice("a", ["x"]))
            .Should().Be((null, null, null, null, null, null));
        review.Texts("a").Should().BeEmpty();
        review.Items("a").Should().BeEmpty();
        review.Has("a").Should().BeFalse();
        sidecar.Findings.Should().BeEmpty();

        review.Required("a").Should().BeNull();
        review.Choice("b", ["x", "y", "z"], isRequired: true).Should().BeNull();
        review.RequireFormat("my-review/1");
        sidecar.Findings.Select(finding => finding.Message).Should().BeEquivalentTo(
        [
            "The review has no 'a', which it needs.",
            "The review has no 'b', which it needs; it takes x, y or z.",
            "The review has no 'format'; begin it with \"format\": \"my-review/1\".",
        ]);
    }

    [Theory]
    [InlineData("[]", "review.json(1,1): error AG0006: The review is a list; it takes an object.")]
    [InlineData("{\"format\": \"my-review/2\"}", "review.json(1,12): error AG0005: The format is 'my-review/2'; 'my-review/1' is the one known here.")]
    [InlineData("{\"reviewd\": 1}", "review.json(1,2): error AG0009: The review has no member 'reviewd'; did you mean 'reviewed'?")]
    [InlineData(
        "{\"zzzzzz\": 1}",
        "review.json(1,2): error AG0009: The review has no member 'zzzzzz'; it can have format, reviewed, verdict, hours, sure, note and elements.")]
    [InlineData("{\"reviewed\": \"1.11.2026\"}", "review.json(1,14): error AG0012: 'reviewed' must be a date (YYYY-MM-DD), not '1.11.2026'.")]
    [InlineData("{\"reviewed\": 7}", "review.json(1,14): error AG0006: 'reviewed' is a number; it takes a string.")]
    [InlineData("{\"verdict\": \"acepted\"}", "review.json(1,13): error AG0011: 'verdict' is 'acepted'; did you mean 'accepted'?")]
    [InlineData("{\"verdict\": \"perhaps\"}", "review.json(1,13): error AG0011: 'verdict' is 'perhaps'; it takes accepted or rejected.")]
    [InlineData("{\"hours\": 1.5}", "review.json(1,11): error AG0011: 'hours' is 1.5; it is a whole number from 1 on.")]
    [InlineData("{\"hours\": 1e400}", "review.json(1,11): error AG0011: 'hours' is 1e400; it is a whole number from 1 on.")]
    [InlineData("{\"sure\": 1.01}", "review.json(1,10): error AG0011: 'sure' is 1.01; it is a number from 0 to 1.")]
    [InlineData("{\"note\": \" \"}", "review.json(1,10): error AG0011: 'note' is blank; write something, or leave it out.")]
    [InlineData("{\"elements\": \"G1\"}", "review.json(1,14): error AG0006: 'elements' is a string; it takes a list of strings.")]
    [InlineData("{\"elements\": [\"G1\", 2]}", "review.json(1,21): error AG0006: An item of 'elements' is a number; it takes a string.")]
    [InlineData("{\"note\": \"a\", \"note\": \"b\"}", "review.json(1,15): error AG0008: 'note' is given twice; the first counts.")]
    [InlineData("{\"note\": \"\\ud800\"}", "review.json(1,11): error AG0002: *")]
    [InlineData("{\"note\": }", "review.json(1,10): error AG0001: Expected a value, but found '}'.")]
    [InlineData("{\"note\": //\n}", "review.json(2,1): error AG0001: Expected a value, but found '}'.")]
    [InlineData("[{\"note\": /**/]", "review.json(1,15): error AG0001: Expected a value, but found ']'.")]
    [InlineData("{} {}", "review.json(1,4): error AG0001: *")]
    [InlineData("", "review.json(1,1): error AG0001: *")]
    public void What_is_wrong_is_said_with_its_place(string text, string expected)
    {
        JsonSidecar sidecar = JsonSidecar.Read(text, "review.json");
        if (sidecar.Root is { } root && sidecar.ReadObject(root, "the review") is { } review)
        {
            if (review.Has("format"))
            {
                review.RequireFormat("my-review/1");
            }

            review.AllowOnly(["format", "reviewed", "verdict", "hours", "sure", "note", "elements"]);
            review.Date("reviewed");
            review.Choice("verdict", ["accepted", "rejected"]);
            review.WholeNumber("hours", least: 1);
            review.Number("sure", 0, 1);
            review.FilledText("note");
            review.Texts("elements");
        }

        sidecar.Findings.Should().ContainSingle().Which.ToString().Should().Match(expected);
        sidecar.HasErrors.Should().BeTrue();
    }

    [Fact]
    public void Findings_come_in_the_order_of_the_text_whatever_the_order_in_which_they_were_made()
    {
        var rule = Rule.CreateForReading("REVIEW1", "A review of nothing", Severity.Warning, "Say what was reviewed.");
        JsonSidecar sidecar = JsonSidecar.Read("{ \"a\": 1,\n  \"b\": 2 }");

        sidecar.Report(rule, sidecar.Root!.Find("b")!, "second");
        sidecar.Report(rule, sidecar.Root!.Find("a")!, "first", Severity.Information);

        sidecar.Findings.Select(finding => (finding.Message, finding.Severity, finding.Place!.Line, finding.Place.Column))
            .Should().Equal(("first", Severity.Information, 1, 8), ("second", Severity.Warning, 2, 8));
        sidecar.HasErrors.Should().BeFalse();
    }

    [Fact]
    public void A_file_is_read_and_named_as_its_path_was_given()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, [0xEF, 0xBB, 0xBF, (byte)'[', 0xFF, (byte)']']);

            JsonSidecar sidecar = JsonSidecar.ReadFile(path);

            sidecar.Findings.Should().NotBeEmpty().And.OnlyContain(finding => finding.Place!.File == path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Each_letter_of_a_text_has_a_place_whatever_escapes_stand_before_it() =>
        new RandomCases<string[]>(LettersOf, letters => string.Concat(letters)).Check(500, 20_000, letters =>
        {
            SidecarValue text = JsonSidecar.Read($"[\n \"{string.Concat(letters)}\"]").Root!.Items[0];
            int index = 0;
            int column = 3;
            foreach (string letter in letters)
            {
                text.PlaceOf(index).Should().Be(new Place(null, 2, column));
                index += letter is "𝄞" or "\\ud834\\udd1e" ? 2 : 1;
                column += letter.Length;
            }

            text.Text.Length.Should().Be(index);
            text.PlaceOf(index).Should().Be(new Place(null, 2, column), "the closing quotation mark stands there");
        });

    [Fact]
    public void A_text_that_is_too_long_is_not_read()
    {
        JsonSidecar sidecar = JsonSidecar.Read(new string(' ', JsonSidecar.MaximumBytes) + "1");

        sidecar.Root.Should().BeNull();
        sidecar.Findings.Should().ContainSingle().Which.Rule.Should().Be(Rules.TooLarge);
    }

    [Fact]
    public void Reporting_a_member_that_is_not_there_is_wrong_usage()
    {
        JsonSidecar sidecar = JsonSidecar.Read("{}");
        Action report = () => sidecar.ReadObject(sidecar.Root!, "the review")!.Report("note", "is odd.");

        report.Should().Throw<KeyNotFoundException>().WithMessage("The review has no member 'note'.");
    }

    private static string[] LettersOf(int seed)
    {
        string[] letters = ["a", " ", "é", "€", "𝄞", "\\n", "\\\"", "\\\\", "\\/", "\\u00e9", "\\ud834\\udd1e"];
        return new Random(seed).GetItems(letters, seed % 30);
    }
}
