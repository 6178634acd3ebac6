using System.Text;
using System.Text.Json;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Tests.Json;

/// <summary>
/// Where a text is said to be no longer JSON, held against the JSON reader of .NET: what stands before the place may still become JSON, and with what stands
/// there it does not.
/// </summary>
public class SyntaxPlaceTests
{
    private const string Text = """
        { // a comment
          "format": "argument-graph/1", "title": "A \"case\" \u00e9\n\\", /* another
          one */ "elements": [
            { "id": "G", "kind": "goal", "statement": "g", "cost": -12.50e+3, "pathway": true, "data": { "a": [null, false, {}, [], 0, 1e-9, ], }, },
          ],
        }

        """;

    private static readonly string[] Pieces =
        ["{", "}", "[", "]", ",", ":", "\"", "\\", "/", "//", "/*", "*/", "-", "+", ".", "e", "0", "7", "true", "nul", "x", "'", "\n", "\t", "\\u12", "\u0001"];

    [Fact]
    public void What_stands_before_the_place_may_become_json_and_with_what_stands_there_it_does_not()
    {
        int found = 0;
        for (int seed = 0; seed < TestSize.Cases(16_000, 200_000); seed++)
        {
            var random = new Random(seed);
            int at = random.Next(Text.Length);
            string text = random.Next(4) switch
            {
                0 => Text.Remove(at, Math.Min(random.Next(1, 4), Text.Length - at)),
                1 => Text.Insert(at, Pieces[random.Next(Pieces.Length)]),
                2 => Text[..at],
                _ => string.Concat(Text.AsSpan(0, at), Pieces[random.Next(Pieces.Length)], Text.AsSpan(Math.Min(Text.Length, at + random.Next(1, 3)))),
            };
            Finding[] problems = [.. Argument.Read(text).Findings.Where(finding => finding.Rule == Rules.SyntaxError)];
            bool isJson = Accepts(text, isWhole: true);
            Assert.True(problems.Length == (isJson ? 0 : 1), $"Seed {seed}: {problems.Length} problems of\n{text}");
            if (isJson)
            {
                continue;
            }

            found++;
            int offset = OffsetOf(text, problems[0].Place!);
            string said = $"Seed {seed}: '{problems[0].Message}' at {problems[0].Place} of\n{text}";
            Assert.True(Accepts(text[..offset], isWhole: false), said);
            if (problems[0].Message.StartsWith("Expected", StringComparison.Ordinal))
            {
                Assert.True(!Accepts(text[..Math.Min(text.Length, offset + 1)] + " ", isWhole: false), said);
            }

            foreach (RelatedPlace related in problems[0].Related)
            {
                Assert.True(OffsetOf(text, related.Place!) < Math.Max(1, offset), said);
                Assert.True(text[OffsetOf(text, related.Place!)] is '{' or '[' or '"' or '/' or '-' or (>= '0' and <= 'z'), said);
            }
        }

        found.Should().BePositive();
    }

    [Theory]
    [InlineData("[1 /* a */, 2]", true)]
    [InlineData("[1, /* a */ 2]", true)]
    [InlineData("[1, // a\n /* b */ 2]", true)]
    [InlineData("[1 // a\n, /* b */ 2 /* c */, /* d */]", true)]
    [InlineData("[/* a */ 1 /* b */]", true)]
    [InlineData("[1 /* , */ 2]", false)]
    [InlineData("[1 // ,\n 2]", false)]
    [InlineData("[{} /* a */ /* b */ []]", false)]
    [InlineData("{ \"a\": null /* a */ \"b\": 1 }", false)]
    [InlineData("{ \"a\": /* a */ }", false)]
    [InlineData("{ \"a\": /* a */ 1 /* b */, }", true)]
    public void Comments_stand_for_nothing(string data, bool isJson) => Argument.Read($$"""
        { "format": "argument-graph/1", "title": "t", "elements": [{ "id": "G", "kind": "goal", "statement": "g", "data": {{data}} }] }
        """).HasErrors.Should().Be(!isJson);

    private static bool Accepts(string text, bool isWhole)
    {
        var reader = new Utf8JsonReader(
            Encoding.UTF8.GetBytes(text), isWhole,
            new JsonReaderState(new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }));
        try
        {
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static int OffsetOf(string text, Place place)
    {
        int start = 0;
        for (int line = 1; line < place.Line; line++)
        {
            start = text.IndexOf('\n', start) + 1;
        }

        return start + place.Column - 1;
    }
}
