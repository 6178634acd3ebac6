using ArgumentGraph.Content;
using ArgumentGraph.Testing;
using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Content;

/// <summary>What is content, and what is not.</summary>
public class ContentHashTests
{
    private const string Full = """
        {
          "format": "argument-graph/1",
          "title": "Risk — \"very low\" 🙂",
          "elements": [
            { "id": "G", "kind": "goal", "statement": "漢字", "pathway": true, "harm": { "within": "P2W", "attempts": 2 }, "supportedBy": ["S", "C"], "requires": { "atLeast": 2 },
              "inContextOf": ["A", "X"] },
            { "id": "S", "kind": "strategy", "statement": "…", "undeveloped": true, "probability": 0.970, "requires": "any" },
            { "id": "C", "kind": "claim", "statement": "…", "supportedBy": ["E"], "tags": { "owner": ["us", "them"], "kind": "x" },
              "suppress": { "AG1203": "b", "AG1201": "a" } },
            { "id": "E", "kind": "evidence", "statement": "…", "state": "available", "source": "s", "subject": "m",
              "collected": "2026-01-01", "expires": "2027-01-01",
              "doubt": 1e-13, "cost": 2.50,
              "step": { "stage": ["tell", "decide"], "who": "rota", "success": 0.50, "latency": { "atMost": "PT90M" }, "after": ["D", "C"] }, "data": { "b": [1.50, null, true, false], "a": { "z": "é", "y": {} } }, "own": "member" },
            { "id": "A", "kind": "assumption", "statement": "…", "state": "disputed", "description": "longer" },
            { "id": "X", "kind": "context", "statement": "" },
            { "id": "D", "kind": "claim", "statement": "…",
              "challenges": ["E", { "relationship": "supportedBy", "from": "G", "to": "S" }, { "relationship": "challenges", "from": "D2", "to": "G" }] },
            { "id": "D2", "kind": "claim", "statement": "…", "challenges": "G" }
          ],
          "further": { "b": 1, "a": 2 }
        }
        """;

    // Worked out apart from this code, and pinned, so that a change of the format is noticed.
    private const string HashOfFull = "45b7b888a7fb3871317442a8be679621c7df4a6e8c887a21169d60f04251fb9a";

    [Fact]
    public void The_hash_is_what_the_documentation_says()
    {
        Argument argument = Read(Full);
        argument.ContentHash.Should().Be(DocumentedContent.HashOf(argument.ToJson())).And.Be(HashOfFull);
    }

    [Fact]
    public void The_hash_of_any_argument_is_what_the_documentation_says() =>
        ArgumentCases.Of(seed => RandomArguments.Make(seed)).Check(300, 10_000, argument =>
        {
            argument.ContentHash.Should().Be(DocumentedContent.HashOf(argument.ToJson()));
            argument.ContentEquals(Read(argument.ToJson())).Should().BeTrue();
        });

    [Fact]
    public void Order_has_no_effect() =>
        ArgumentCases.Of(seed => RandomArguments.Make(seed)).Check(200, 5_000, (seed, argument) =>
        {
            Argument shuffled = Shuffled(argument, new Random(seed));
            shuffled.ContentHash.Should().Be(argument.ContentHash);
            shuffled.ContentEquals(argument).Should().BeTrue();
        });

    [Theory]
    [InlineData("\"S\", \"C\"", "\"C\", \"S\"")]
    [InlineData("[\"us\", \"them\"]", "[\"them\", \"us\", \"them\"]")]
    [InlineData("\"kind\": \"x\" }", "\"kind\": [\"x\"] }")]
    [InlineData("\"AG1203\": \"b\", \"AG1201\": \"a\"", "\"AG1201\": \"a\", \"AG1203\": \"b\"")]
    [InlineData(
        "\"b\": [1.50, null, true, false], \"a\": { \"z\": \"é\", \"y\": {} }",
        "\"a\": { \"y\": { }, \"z\": \"\\u00e9\" }, \"b\": [ 1.50, null, true, false ]")]
    [InlineData("\"b\": 1, \"a\": 2", "\"a\": 2, \"b\": 1")]
    [InlineData("\"cost\": 2.50", "\"cost\": 2.5")]
    [InlineData("\"cost\": 2.50", "\"cost\": 2.50, \"order\": -3, \"row\": 2")]
    [InlineData("[\"D\", \"C\"]", "[\"C\", \"D\"], \"automatic\": false")]
    [InlineData("0.50,", "5e-1,")]
    [InlineData("\"PT90M\"", "\"PT1H30M\"")]
    [InlineData("\"attempts\": 2", "\"attempts\": 2.0")]
    [InlineData("\"requires\": \"any\"", "\"requires\": \"any\", \"supportedBy\": []")]
    [InlineData("\"kind\": \"context\", \"statement\": \"\"", "\"statement\": \"\", /* why */ \"kind\": \"context\"")]
    [InlineData("\"format\":", "\"$schema\": \"./argument-graph-1.schema.json\", \"format\":")]
    [InlineData("\"challenges\": \"G\"", "\"challenges\": [\"G\"]")]
    public void What_says_the_same_has_the_same_hash(string text, string other)
    {
        Full.Should().Contain(text);
        Argument changed = Read(Full.Replace(text, other, StringComparison.Ordinal));
        changed.ContentHash.Should().Be(Read(Full).ContentHash);
        changed.ContentEquals(Read(Full)).Should().BeTrue();
    }

    [Theory]
    [InlineData("\"very low\\\"", "\"very high\\\"")]
    [InlineData("\"kind\": \"strategy\"", "\"kind\": \"claim\"")]
    [InlineData("漢字", "漢")]
    [InlineData("\"pathway\": true, ", "")]
    [InlineData("\"atLeast\": 2", "\"atLeast\": 1")]
    [InlineData(", \"requires\": \"any\"", "")]
    [InlineData("\"S\", \"C\"", "\"S\"")]
    [InlineData("\"A\", \"X\"", "\"A\"")]
    [InlineData("\"undeveloped\": true, ", "")]
    [InlineData("0.970", "0.97")]
    [InlineData("\"probability\": 0.970", "\"doubt\": 0.03")]
    [InlineData("[\"us\", \"them\"]", "\"us\"")]
    [InlineData("\"AG1203\": \"b\"", "\"AG1203\": \"c\"")]
    [InlineData("\"state\": \"available\", ", "")]
    [InlineData("\"source\": \"s\"", "\"source\": \"t\"")]
    [InlineData("\"source\": \"s\"", "\"subject\": \"s\"", "\"subject\": \"m\"", "\"source\": \"m\"")]
    [InlineData("2026-01-01", "2026-01-02")]
    [InlineData("2027-01-01", "2027-01-02")]
    [InlineData("\"cost\": 2.50", "\"cost\": 3")]
    [InlineData("[\"D\", \"C\"]", "[\"D\"]")]
    [InlineData("[\"D\", \"C\"]", "[\"D\", \"C\"], \"waitsForAll\": true")]
    [InlineData("[\"tell\", \"decide\"]", "\"tell\"")]
    [InlineData("\"rota\"", "\"rotas\"")]
    [InlineData("\"atMost\": \"PT90M\"", "\"typical\": \"PT90M\"")]
    [InlineData("P2W", "P2D")]
    [InlineData("\"attempts\": 2", "\"attempts\": 3")]
    [InlineData("[1.50, null", "[1.5, null")]
    [InlineData("true, false]", "false, true]")]
    [InlineData("\"own\": \"member\"", "\"own\": \"other\"")]
    [InlineData("\"own\": \"member\"", "\"aside\": \"member\"")]
    [InlineData("\"state\": \"disputed\", ", "")]
    [InlineData("\"description\": \"longer\"", "\"description\": \"\"")]
    [InlineData("\"from\": \"G\", \"to\": \"S\"", "\"from\": \"G\", \"to\": \"C\"")]
    [InlineData("\"challenges\": \"G\" }", "\"challenges\": [\"G\", \"X\"] }")]
    [InlineData("\"further\": { \"b\": 1", "\"further\": { \"b\": 3")]
    public void What_says_something_else_has_another_hash(string text, string other, string? second = null, string? secondOther = null)
    {
        Full.Should().Contain(text);
        string json = Full.Replace(text, other, StringComparison.Ordinal);
        Argument changed = Read(second is null ? json : json.Replace(second, secondOther, StringComparison.Ordinal));
        changed.ContentHash.Should().NotBe(Read(Full).ContentHash);
        changed.ContentEquals(Read(Full)).Should().BeFalse();
    }

    [Fact]
    public void Every_edit_of_any_argument_changes_the_hash() =>
        ArgumentCases.Of(seed => RandomArguments.Make(seed)).Check(100, 2_000, argument =>
        {
            Argument[] smaller = [.. ArgumentCases.Smaller(argument)];
            smaller.Select(one => one.ContentHash).Should().NotContain(argument.ContentHash);
            smaller.Should().OnlyContain(one => !one.ContentEquals(argument));
        });

    [Fact]
    public void The_hash_of_an_argument_that_several_threads_hash_is_what_the_documentation_says()
    {
        Argument many = new ArgumentBuilder("Many").Build().Edit(edit =>
        {
            for (int i = 0; i < 10_000; i++)
            {
                edit.Add(new Claim($"claim number {i}", $"Statement {i}"));
            }
        });
        many.ContentHash.Should().Be(DocumentedContent.HashOf(many.ToJson()));
    }

    [Fact]
    public void Elements_say_the_same_exactly_when_their_hashes_are_equal() =>
        ArgumentCases.Of(seed => RandomArguments.Make(seed)).Check(300, 5_000, (seed, argument) =>
        {
            Argument shuffled = Shuffled(Read(argument.ToJson()), new Random(seed));
            IEnumerable<Argument> smaller = ArgumentCases.Smaller(argument).Take(5);
            foreach (Argument other in smaller.Concat(smaller.Select(one => Read(one.ToJson()))).Append(shuffled))
            {
                int[] others = [.. argument.Structure.Elements.Select(element => other.Structure.Find(element.Id))];
                var same = new SameContent(argument, other, others);
                for (int number = 0; number < others.Length; number++)
                {
                    string id = argument.Structure.Elements[number].Id;
                    (others[number] >= 0 && same.Of(number, others[number])).Should().Be(
                        other.Contains(id) && other.Hashes.OwnOf(id) == argument.Hashes.OwnOf(id), $"of {id} in {argument.ToJson()} and {other.ToJson()}");
                }
            }
        });

    [Theory]
    [InlineData("0", "-0")]
    [InlineData("-0", "0")]
    public void A_cost_is_compared_by_its_digits(string cost, string other)
    {
        Argument before = Read(Full.Replace("2.50", cost, StringComparison.Ordinal));
        Argument after = Read(Full.Replace("2.50", other, StringComparison.Ordinal));
        after.ContentHash.Should().NotBe(before.ContentHash);
        after.ContentEquals(before).Should().BeFalse();
        before.CompareWith(after).Changed.Should().ContainSingle().Which.Id.Should().Be("E");
    }

    [Fact]
    public void An_argument_made_in_code_has_the_hash_of_its_file()
    {
        var draft = new ArgumentBuilder("Risk");
        draft.Goal("G", "Low").AsPathway().SupportedByAny(
            draft.Claim("C", "…"), draft.Evidence(new Evidence("E", "…") { State = EvidenceState.Available, Likelihood = Likelihood.FromDoubt(0.1) }));
        Argument.Parse("""
            { "format": "argument-graph/1", "title": "Risk", "elements": [
              { "id": "E", "kind": "evidence", "statement": "…", "doubt": 0.1, "state": "available" }, { "id": "C", "kind": "claim", "statement": "…" },
              { "id": "G", "kind": "goal", "statement": "Low", "pathway": true, "requires": "any", "supportedBy": ["E", "C"] } ] }
            """).ContentHash.Should().Be(draft.Build().ContentHash);
    }

    [Fact]
    public void Nothing_is_unequal_to_nothing_else()
    {
        Argument empty = new ArgumentBuilder("").Build();
        empty.ContentEquals(null).Should().BeFalse();
        empty.ContentEquals(new ArgumentBuilder("").Build()).Should().BeTrue();
        empty.ContentHash.Should().HaveLength(64).And.MatchRegex("^[0-9a-f]+$");
    }

    private static Argument Read(string json) => Argument.Read(json).Argument!;

    private static Argument Shuffled(Argument argument, Random random)
    {
        Element[] elements = [.. argument.Elements.Select(element => element with { Tags = Shuffled(element.Tags, random) })];
        Relationship[] relationships = [.. argument.Relationships];
        random.Shuffle(elements);
        random.Shuffle(relationships);
        return new ArgumentBuilder(argument.Title).Build().Edit(edit =>
        {
            Array.ForEach(elements, element => edit.Add(element));
            foreach (Relationship relationship in relationships.OrderBy(one => one.Nesting))
            {
                edit.Connect(relationship);
            }
        });
    }

    private static ValueMap<ValueList<string>> Shuffled(ValueMap<ValueList<string>> tags, Random random)
    {
        ValueMap<ValueList<string>> shuffled = ValueMap<ValueList<string>>.Empty;
        foreach ((string key, ValueList<string> values) in tags.OrderBy(_ => random.Next()))
        {
            shuffled = shuffled.With(key, [.. values.OrderBy(_ => random.Next())]);
        }

        return shuffled;
    }
}
