namespace ArgumentGraph.Tests.Importing;

/// <summary>What other formats keep of elements, and say of words: pieces that readers and writers are made of.</summary>
public class KeptTextTests
{
    [Fact]
    public void An_element_by_itself_is_read_again()
    {
        var element = new Evidence("E\"1", "Audit: ü\n")
        {
            State = EvidenceState.Planned,
            Tags = ValueMap<ValueList<string>>.Empty.With("team", ["a", "b"]),
            Data = RawJson.Parse($"{new string('[', 55)}1.50{new string(']', 55)}"),
            Likelihood = Likelihood.FromDoubt(0.03),
        };

        string json = element.ToJson();

        json.Should().StartWith("{\"id\":\"E\\\"1\",\"kind\":\"evidence\",").And.NotContain("\n");
        Argument.Parse($$"""{ "format": "argument-graph/1", "title": "T", "elements": [{{json}}] }""").Elements.Should().Equal(element);
    }

    [Fact]
    public void A_text_as_JSON_says_the_same_and_escapes_no_more_than_it_must()
    {
        RawJson json = RawJson.FromText("a\"\\\n\u0001ü😀/");

        json.Text.Should().Be("\"a\\\"\\\\\\n\\u0001ü😀/\"");
        json.ToJsonElement().GetString().Should().Be("a\"\\\n\u0001ü😀/");
        RawJson.FromText("\uD800").Text.Should().Be("\"\uFFFD\"");
    }

    [Theory]
    [InlineData("clam", "; did you mean 'claim'?")]
    [InlineData("evidences", "; did you mean 'evidence'?")]
    [InlineData("banana", ".")]
    public void A_misspelt_word_gets_a_suggestion_where_one_is_similar(string word, string end) =>
        Spelling.Suggestion(word, ["claim", "evidence"], ".").Should().Be(end);

    [Fact]
    public void A_long_word_is_cut_between_characters()
    {
        Spelling.Clip(new string('a', 80)).Should().HaveLength(80);
        Spelling.Clip(new string('a', 79) + "😀").Should().Be(new string('a', 79) + "…");
    }

    [Theory]
    [InlineData("C1", null)]
    [InlineData("Ü 1", null)]
    [InlineData("", "The id is empty")]
    [InlineData(" C", "a blank at one end")]
    [InlineData("a\tb", "U+0009")]
    public void An_id_is_judged_before_it_is_used(string id, string? problem)
    {
        if (problem is null)
        {
            ElementId.ProblemOf(id).Should().BeNull();
        }
        else
        {
            ElementId.ProblemOf(id).Should().Contain(problem);
        }

        ElementId.ProblemOf(new string('x', ElementId.MaximumLength)).Should().BeNull();
        ElementId.ProblemOf(new string('x', ElementId.MaximumLength + 1)).Should().Contain("257");
    }
}
