using System.Text.Json;
using ArgumentGraph.Tests.Json;

namespace ArgumentGraph.Tests.Importing;

public class JsonSourceReaderTests
{
    [Theory]
    [InlineData("""["ä", 1.50, {"x": [1, 2]}]""", "StartArray 0; String 1: ä; Number 6; StartObject 12; EndArray 25")]
    [InlineData("""/* one */ ["b", // two""" + "\n]", "StartArray 10; String 11: b; EndArray 23")]
    [InlineData("", "")]
    public void Tokens_know_their_places(string text, string expected)
    {
        var draft = new ArgumentImport(text);
        var json = new JsonSourceReader(draft, draft.Main);
        var tokens = new List<string>();
        try
        {
            while (json.Next() != JsonTokenType.None)
            {
                tokens.Add($"{json.Type} {json.At}{(json.Type == JsonTokenType.String ? $": {json.GetText()}" : string.Empty)}");
                if (json.Type == JsonTokenType.StartObject)
                {
                    json.Skip();
                }
            }
        }
        catch (JsonException problem)
        {
            json.ReportProblem(problem);
        }

        string.Join("; ", tokens).Should().Be(expected);
        json.CommentCount.Should().Be(text.Contains("two") ? 2 : 0);
        json.FirstCommentAt.Should().Be(0);
        draft.IsComplete.Should().Be(text.Length > 0);
    }

    [Theory]
    [InlineData("""["ä", }""", 1, 7, "AG0001")]
    [InlineData("[\n[\n[\n1]]]", 3, 1, "AG0003")]
    public void What_is_not_JSON_is_reported_where_it_is(string text, int line, int column, string rule)
    {
        var draft = new ArgumentImport(text, new ReadingOptions { MaximumDepth = 2 });
        var json = new JsonSourceReader(draft, draft.Main);
        try
        {
            while (json.Next() != JsonTokenType.None)
            {
                json.Depth.Should().BeLessThan(3);
            }
        }
        catch (JsonException problem)
        {
            json.ReportProblem(problem);
        }

        Finding finding = draft.Finish().Findings.Should().ContainSingle().Subject;
        finding.Rule.Id.Should().Be(rule);
        finding.Place.Should().Be(new Place(null, line, column));
        draft.IsComplete.Should().BeFalse();
    }

    [Fact]
    public void A_value_is_kept_as_it_is_written_and_half_a_surrogate_pair_is_a_finding()
    {
        var draft = new ArgumentImport("""{ "a": [1.500, "\u0041"], "b": "\ud800!" }""");
        var json = new JsonSourceReader(draft, draft.Main);
        json.Next();

        json.GetValue().Text.Should().Be("{\"a\":[1.500,\"A\"],\"b\":\"\uFFFD!\"}");

        draft.Finish().Findings.Should().ContainSingle().Which.Rule.Should().Be(Rules.InvalidEncoding);
    }

    [Fact]
    public void In_a_further_file_places_are_right_too()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("main"), "ä\n");
        File.WriteAllText(folder.File("part"), "[\n  ä]");
        ArgumentImport draft = ArgumentImport.OfFile(folder.File("main"));
        SourceFile part = draft.Open("part", draft.Main, 0)!;
        var json = new JsonSourceReader(draft, part);
        try
        {
            json.Next();
            json.Next();
        }
        catch (JsonException problem)
        {
            json.ReportProblem(problem);
        }

        draft.Finish().Findings.Should().ContainSingle().Which.Place.Should().Be(new Place(folder.File("part"), 2, 3));
    }
}
