using System.Text;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Tests.Json;

public class LargeDocumentTests
{
    private static readonly int Size = TestSize.Of(50_000, 1_000_000);

    [Fact]
    public void A_chain_as_deep_as_it_is_long()
    {
        Argument argument = Argument.Parse(Document(n => n + 1 < Size ? [n + 1] : []));

        argument.DescendantsOf("C0").Should().HaveCount(Size - 1);
        Argument.Parse(argument.ToJson()).Relationships.Should().HaveCount(Size - 1);
    }

    [LongFact]
    public void A_circle_as_long_as_it_is_wide()
    {
        Argument argument = Argument.Parse(Document(n => [(n + 1) % Size]));

        argument.Structure.Cycles.Should().Equal((0, Size));
    }

    [Fact]
    public void A_star_with_every_ray_given_twice()
    {
        ReadingResult result = Argument.Read(Document(n => n == 0 ? Enumerable.Range(1, Size - 1).Concat(Enumerable.Range(1, Size - 1)) : []));

        result.Argument!.SupportersOf("C0").Should().HaveCount(Size - 1);
        result.HasErrors.Should().BeFalse();
        result.Findings[^1].Message.Should().EndWith($"{Size - 1} in all, are not shown.");
    }

    [LongFact]
    public void As_many_unresolved_references_as_elements()
    {
        ReadingResult result = Argument.Read(Document(n => [-n - 1]));

        result.Findings.Should().HaveCount(1_001);
        result.Argument!.Relationships.Should().BeEmpty();
    }

    [LongFact]
    public void As_many_duplicates_as_elements()
    {
        var text = new StringBuilder("""{ "format": "argument-graph/1", "title": "", "elements": [""");
        for (int n = 0; n < Size; n++)
        {
            text.Append("""{ "id": "C0", "kind": "claim", "statement": "", "supportedBy": ["C0"] },""");
        }

        ReadingResult result = Argument.Read(text.Append("] }").ToString());

        result.Argument!.Elements.Should().HaveCount(1);
        result.Argument.Relationships.Should().HaveCount(1);
        result.Findings.Should().HaveCount(1_001);
    }

    [Fact]
    public void As_many_members_as_fit_in_one_element()
    {
        string members = string.Concat(Enumerable.Range(0, Size).Select(n => $",\"x{n}\":{n}"));

        ReadingResult result = Argument.Read(
            $$"""{ "format": "argument-graph/1", "title": "", "elements": [{ "id": "C0", "kind": "claim", "statement": ""{{members}} }] }""");

        result.Argument!["C0"].UnknownMembers.Should().HaveCount(Size);
    }

    [LongFact]
    public void As_many_challenges_as_elements()
    {
        var text = new StringBuilder("""{ "format": "argument-graph/1", "title": "", "elements": [""");
        for (int n = 0; n < Size; n++)
        {
            string target = n == 0 ? "\"C1\"" : n == 1 ? "\"C0\"" : $$"""{ "relationship": "challenges", "from": "C{{n % 2}}", "to": "C{{1 - (n % 2)}}" }""";
            text.Append($$"""{ "id": "C{{n}}", "kind": "claim", "statement": "", "challenges": {{target}} },""");
        }

        Argument argument = Argument.Parse(text.Append("] }").ToString());

        argument.Relationships.Should().HaveCount(Size);
        Argument.Parse(argument.ToJson()).Relationships.Should().Equal(argument.Relationships);
    }

    private static string Document(Func<int, IEnumerable<int>> supporters)
    {
        var text = new StringBuilder("""{ "format": "argument-graph/1", "title": "", "elements": [""");
        for (int n = 0; n < Size; n++)
        {
            text.Append($$"""{ "id": "C{{n}}", "kind": "claim", "statement": "", "supportedBy": [""")
                .AppendJoin(',', supporters(n).Select(to => $"\"C{to}\"")).Append("] },");
        }

        return text.Append("] }").ToString();
    }
}
