using System.Text.Json;

namespace ArgumentGraph.Interchange.Tests;

/// <summary>What an argument has no place for is kept as data, and written back.</summary>
public class TeaKeptTests
{
    [Fact]
    public void What_the_export_and_its_case_say_beyond_their_members_is_kept_at_the_root_and_written_back()
    {
        string text = TeaTexts.Tree(TeaTexts.Node("21", "PROPERTY_CLAIM", "P1", "Part"))
            .Replace("\"description\":\"\"", "\"description\":\"Why\",\"owner\":\"ann\"", StringComparison.Ordinal)
            .Replace("\"tree\"", "\"tool\":[1,2],\"tree\"", StringComparison.Ordinal);

        FormatReading read = TeaTexts.Read(text);

        read.Findings.Select(finding => finding.Message).Should().Equal(
            "The case has no member 'owner'; it is kept, but has no effect.", "The export has no member 'tool'; it is kept, but has no effect.");
        KeptOf(read, "G1").GetProperty("export").GetRawText().Should().Be(
            """{"exportedAt":"2026-01-01T00:00:00Z","description":"Why","tool":[1,2],"case":{"owner":"ann"}}""");
        KeptOf(read, "P1").TryGetProperty("export", out _).Should().BeFalse();
        using JsonDocument written = JsonDocument.Parse(TeaTexts.Write(read.Argument!).Text);
        written.RootElement.GetProperty("tool").GetArrayLength().Should().Be(2);
        written.RootElement.GetProperty("case").GetProperty("owner").GetString().Should().Be("ann");
    }

    [Fact]
    public void Where_all_is_evidence_what_the_export_says_is_kept_at_the_first_item()
    {
        string text = TeaTexts.Tree(string.Empty).Replace("\"GOAL\"", "\"EVIDENCE\"", StringComparison.Ordinal);

        KeptOf(TeaTexts.Read(text), "G1").GetProperty("export").GetProperty("exportedAt").GetString().Should().Be("2026-01-01T00:00:00Z");
    }

    [Fact]
    public void A_case_without_a_name_is_called_as_one_that_says_nothing()
    {
        string text = TeaTexts.Tree(string.Empty);

        string title = ArgumentFormats.ReadText(text.Replace("\"Lift\"", "\"\"", StringComparison.Ordinal), ArgumentFormats.Tea, InFile).Argument!.Title;

        title.Should().NotBeEmpty().And.Be(
            ArgumentFormats.ReadText(text.Replace("\"name\":\"Lift\",", string.Empty, StringComparison.Ordinal), ArgumentFormats.Tea, InFile).Argument!.Title);
    }

    [Fact]
    public void A_url_is_the_source_of_evidence_and_kept_of_all_else()
    {
        FormatReading read = TeaTexts.Read(TeaTexts.Tree(
            TeaTexts.Node("21", "STRATEGY", "S1", "By parts", TeaTexts.Node("31", "EVIDENCE", "E1", "Log", more: "\"url\":\"u1\""), "\"url\":\"u2\"")));

        KeptOf(read, "S1").GetProperty("url").GetString().Should().Be("u2");
        KeptOf(read, "E1").TryGetProperty("url", out _).Should().BeFalse();
        ((Evidence)read.Argument!["E1"]).Source.Should().Be("u1");
        TeaTexts.Read(TeaTexts.Write(read.Argument).Text).Argument!.ToJson().Should().Be(read.Argument.ToJson());
    }

    [Theory]
    [InlineData("GOAL", "\"role\":\"SUPPORTING\"", null)]
    [InlineData("GOAL", "\"role\":\"TOP_LEVEL\"", "role")]
    [InlineData("PROPERTY_CLAIM", "\"role\":\"SUPPORTING\"", "role")]
    [InlineData("GOAL", "\"level\":\"SUPPORTING\"", "level")]
    [InlineData("PROPERTY_CLAIM", "\"level\":\"SUPPORTING\"", "level")]
    public void A_role_is_kept_unless_it_is_the_usual_one_of_a_goal(string type, string member, string? kept)
    {
        FormatReading read = TeaTexts.Read(TeaTexts.Tree(TeaTexts.Node("21", type, "P1", "Part", more: member)));

        string[] others = [.. KeptOf(read, "P1").EnumerateObject().Select(other => other.Name).Except(["id", "name"])];
        others.Should().Equal(kept is null ? [] : [kept]);
    }

    [Fact]
    public void What_the_root_says_of_being_put_aside_is_kept_and_written_back()
    {
        string text = TeaTexts.Tree(TeaTexts.Node("21", "PROPERTY_CLAIM", "P1", "Part"));
        int root = text.IndexOf("\"inSandbox\":false", StringComparison.Ordinal);

        FormatReading read = TeaTexts.Read(text.Remove(root) + "\"inSandbox\":true" + text[(root + "\"inSandbox\":false".Length)..]);

        KeptOf(read, "G1").GetProperty("inSandbox").GetBoolean().Should().BeTrue();
        KeptOf(read, "P1").TryGetProperty("inSandbox", out _).Should().BeFalse();
        TeaTexts.Read(TeaTexts.Write(read.Argument!).Text).Argument!.ToJson().Should().Be(read.Argument!.ToJson());
    }

    [Fact]
    public void A_defeater_that_stands_under_nothing_is_kept_as_one()
    {
        FormatReading read = TeaTexts.Read(TeaTexts.Tree(string.Empty).Replace("\"inSandbox\"", "\"isDefeater\":true,\"inSandbox\"", StringComparison.Ordinal));

        KeptOf(read, "G1").GetProperty("isDefeater").GetBoolean().Should().BeTrue();
        read.Argument!.Relationships.Should().BeEmpty();
        TeaTexts.Read(TeaTexts.Write(read.Argument!).Text).Argument!.ToJson().Should().Be(read.Argument!.ToJson());
    }

    [Fact]
    public void What_evidence_may_not_state_is_kept_kind_by_kind()
    {
        FormatReading read = TeaTexts.Read(TeaTexts.Tree(TeaTexts.Node(
            "31", "EVIDENCE", "E1", "Log", more: "\"assumption\":\"a\",\"context\":[\"c\",\"d\"]")));

        read.Findings.Select(finding => finding.Message).Should().Equal(
            "Evidence states no assumption; it is kept, but has no effect.",
            "Evidence states no context; it is kept, but has no effect.",
            "Evidence states no context; it is kept, but has no effect.");
        JsonElement kept = KeptOf(read, "E1");
        kept.GetProperty("context").GetRawText().Should().Be("""["c","d"]""");
        kept.GetProperty("assumption").GetRawText().Should().Be("""["a"]""");
        kept.TryGetProperty("justification", out _).Should().BeFalse();
    }

    [Fact]
    public void What_an_element_states_is_kept_as_elements_alone()
    {
        FormatReading read = TeaTexts.Read(TeaTexts.Tree(TeaTexts.Node("21", "PROPERTY_CLAIM", "P1", "Part", more: "\"context\":[\"c\"]")));

        read.Argument!.ContextOf("P1").Select(element => element.Id).Should().Equal("P1-C1");
        KeptOf(read, "P1").TryGetProperty("context", out _).Should().BeFalse();
    }

    [Theory]
    [InlineData(48, true)]
    [InlineData(49, false)]
    public void Values_are_kept_as_deep_as_our_own_format_reads_them(int depth, bool isKept)
    {
        string comments = $"\"comments\":{new string('[', depth)}{new string(']', depth)}";

        FormatReading read = TeaTexts.Read(TeaTexts.Tree(TeaTexts.Node("21", "PROPERTY_CLAIM", "P1", "Part", more: comments)), TeaTexts.Deep);

        KeptOf(read, "P1").TryGetProperty("comments", out _).Should().Be(isKept);
        read.Losses.Select(loss => $"{loss.Kind} {loss.ElementId}: {loss.Message}").Should().Equal(isKept
            ? []
            : ["Dropped P1: The value of 'comments' is nested more than 48 deep, too deep to be kept."]);
        Argument.Parse(read.Argument!.ToJson()).ToJson().Should().Be(read.Argument.ToJson());
    }

    private static FormatReadingOptions InFile { get; } = new() { Limits = ReadingOptions.Default with { FileName = "lift.tea.json" } };

    private static JsonElement KeptOf(FormatReading read, string id) => read.Argument![id].Data!.ToJsonElement().GetProperty("tea");
}
