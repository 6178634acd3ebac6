namespace ArgumentGraph.Tests.Json;

/// <summary>Tags that are written alike are read once: what comes of them, and what is found, is as if each were read by itself.</summary>
public class SharedTagsTests
{
    [Fact]
    public void What_is_written_alike_is_shared_and_what_differs_behind_a_brace_is_not()
    {
        var argument = Argument.Parse(DocumentOf(
            """{ "owner": "Ann } {", "tool": ["x", "y"] }""", """{ "owner": "Ann } {", "tool": ["x", "y"] }""",
            """{ "owner": "Ann } {", "tool": ["x", "z"] }""",
            """{ "owner": "Ann } {"}""", "{}", "{}"));

        argument["C0"].Tags.Should().BeSameAs(argument["C1"].Tags);
        argument["C1"].Tags["tool"].Should().Equal("x", "y");
        argument["C2"].Tags["tool"].Should().Equal("x", "z");
        argument["C2"].Tags["owner"].Should().Equal("Ann } {");
        argument["C3"].Tags.Keys.Should().Equal("owner");
        argument["C4"].Tags.Should().BeEmpty();
        argument["C5"].Should().Be(new Claim("C5", "Claim 5") { IsUndeveloped = true });
    }

    [Fact]
    public void Tags_of_which_one_goes_on_where_the_other_ends_are_not_shared()
    {
        var argument = Argument.Parse(DocumentOf("""{"a":"} x"}""", """{"a":"} xy"}""", """{"a":"} x","b":"c"}""", """{"a":"} x"}"""));

        argument.Elements.Take(4).Select(element => string.Join(' ', element.Tags.Select(tag => $"{tag.Key}={string.Join(',', tag.Value)}")))
            .Should().Equal("a=} x", "a=} xy", "a=} x b=c", "a=} x");
    }

    [Fact]
    public void What_is_wrong_with_tags_is_found_in_each_element()
    {
        ReadingResult result = Argument.Read(DocumentOf("""{ "owner": 1 }""", """{ "owner": 1 }""", """{ "a": "\uD800" }""", """{ "a": "\uD800" }"""));

        result.Findings.Where(finding => finding.Rule == Rules.WrongType).Select(finding => finding.ElementId).Should().Equal("C0", "C1");
        result.Findings.Count(finding => finding.Rule == Rules.InvalidEncoding).Should().Be(2);
    }

    [Fact]
    public void Elements_with_the_same_tags_and_different_members_stay_different()
    {
        var argument = Argument.Parse(
            """
            { "format": "argument-graph/1", "title": "T", "elements": [
            { "id": "C0", "kind": "claim", "statement": "Claim 0", "tags": { "owner": "Ann" }, "cost": 2, "undeveloped": true },
            { "id": "C1", "kind": "claim", "statement": "Claim 1", "tags": { "owner": "Ann" }, "undeveloped": true },
            { "id": "C2", "kind": "claim", "statement": "Claim 2", "tags": { "owner": "Ann" }, "description": "more", "undeveloped": true } ] }
            """);

        argument["C0"].Cost.Should().Be(2);
        argument["C1"].Cost.Should().BeNull();
        argument["C2"].Description.Should().Be("more");
        argument["C1"].Description.Should().BeNull();
        argument.Elements.Should().OnlyContain(element => element.Tags["owner"][0] == "Ann");
    }

    private static string DocumentOf(params string[] tags) =>
        $$"""
        { "format": "argument-graph/1", "title": "T", "elements": [
        {{string.Join(",\n", tags.Select(Claim))}} ] }
        """;

    private static string Claim(string tags, int number) =>
        $$"""{ "id": "C{{number}}", "kind": "claim", "statement": "Claim {{number}}", "undeveloped": true, "tags": {{tags}} }""";
}
