using System.Text.RegularExpressions;
using System.Xml.Linq;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Rendering.Tests.Diagrams;

public partial class PatternDiagramTests
{
    private static readonly Pattern Hazards = Pattern.Load(Repository.File("samples", "patterns", "over-hazards", "pattern.json"));

    [Fact]
    public void Each_mark_of_the_standard_is_drawn_as_often_as_the_pattern_has_it()
    {
        string svg = Hazards.ToSvg(new() { Notation = Notation.Gsn });

        XElement[] circles = [.. XDocument.Parse(svg).Descendants().Where(element => element.Name.LocalName == "circle")];
        circles.Count(circle => (string?)circle.Attribute("class") == "ag-choice").Should().Be(2, "two relationships are there for each row");
        circles.Count(circle => (string?)circle.Attribute("class") == "ag-diamond").Should().Be(1, "one is optional");
        Texts(svg).Should().Contain(["1..*", "0..*", "1 of 2"]);
        int triangles = Triangle().Count(svg);
        triangles.Should().Be(Hazards.Template.Elements.Count(element => Hazards.HasTokens(element.Id))).And.BeGreaterThan(5);
    }

    [Fact]
    public void Our_own_notation_names_tables_and_columns_and_explains_the_marks()
    {
        string texts = string.Join(' ', Texts(Hazards.ToSvg()));

        texts.Should().ContainAll(
            "1..*", "0..*", "for each of hazards", "if monitored", "if how is test", "once for each row", "optional", "choice",
            "to be instantiated");
        texts.Should().NotContain("pathway");
    }

    [Fact]
    public void What_stands_for_values_is_shown_as_it_is_written()
    {
        Pattern pattern = Pattern.Parse("""
            { "format": "argument-graph/1", "title": "Records", "pattern": { "tables": { "r": { "key": "record", "columns": ["state", "year", "cost", "delay"] } } },
              "elements": [
                { "id": "G", "kind": "goal", "statement": "All", "supportedBy": [{ "id": "E", "multiplicity": { "over": "r" } }] },
                { "id": "E", "kind": "evidence", "statement": "{record}", "state": "{state}", "expires": "{year}-12-31", "doubt": 0.1, "cost": "{r.cost}",
                  "step": { "stage": "see", "who": "on-call", "latency": { "atMost": "{delay}" } } } ] }
            """);

        Texts(pattern.ToSvg()).Should().Contain(["state: {state}", "expires: {year}-12-31", "cost: {r.cost}", "atMost: {delay}"]);
        Texts(pattern.ToSvg(new() { Notation = Notation.Gsn })).Should().NotContain("state: {state}");
    }

    [Fact]
    public void Relationships_may_be_alternatives_and_there_for_each_row() =>
        string.Join(' ', Texts(Pattern.Load(Repository.File("samples", "patterns", "alarp", "pattern.json")).ToSvg()))
            .Should().ContainAll("for each of risks, if region is", "1 of 3", "1 of 2");

    [Fact]
    public void An_argument_that_was_made_of_a_pattern_has_no_marks_of_one()
    {
        string svg = Argument.Load(Repository.File("samples", "patterns", "over-hazards", "case.json")).ToSvg(new() { Notation = Notation.Gsn });

        Texts(svg).Should().NotContain("1..*");
        Triangle().Count(svg).Should().Be(0);
    }

    [Fact]
    public void An_element_that_is_marked_has_a_triangle_and_one_that_is_undeveloped_too_a_diamond_with_a_line_across()
    {
        var draft = new ArgumentBuilder("Marks");
        draft.Goal("G1", "Said").SupportedByAll(
            draft.Goal("G2", "To be said").Uninstantiated(), draft.Goal("G3", "To be said and to be supported").Undeveloped().Uninstantiated());
        Argument argument = draft.Build();

        string svg = argument.ToSvg(new() { Notation = Notation.Gsn });
        Triangle().Count(svg).Should().Be(1);
        Diamond().Count(svg).Should().Be(1);
        svg.Should().Contain("l8 8l-8 8l-8-8Zm-8 8h16");
        Texts(argument.ToSvg()).Should().Contain("to be instantiated").And.Contain("to be instantiated and developed");
        argument.ToHtml().Should().Contain("something is still to be said");
    }

    private static string[] Texts(string svg) =>
        [.. XDocument.Parse(svg).Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value)];

    [GeneratedRegex("l8 8l-8 8l-8-8Z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Diamond();

    [GeneratedRegex("l8 12h-16Z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Triangle();
}
