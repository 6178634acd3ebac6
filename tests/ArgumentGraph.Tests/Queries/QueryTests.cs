using System.Globalization;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Tests.Queries;

public class QueryTests
{
    private static readonly DateOnly Today = new(2026, 11, 1);
    private static readonly Lazy<Argument> Sabotage = new(() => Argument.Load(Repository.File("samples", "sabotage-risk", "case.json")));

    public static TheoryData<string, string> Mistakes { get; } = new()
    {
        { "", "0 Expected a condition, but found the end of the query" },
        { "evidence and", "12 Expected a condition, but found the end of the query" },
        { "evidense", "0 'evidense' is not a condition by itself; did you mean 'evidence'?" },
        { "owner", "0 'owner' is not a condition by itself; expected an operator behind it: =, !=, <, <=, >, >=, ~ or 'in'" },
        { "evidence goal", "9 Expected 'and', 'or' or the end of the query, but found 'goal'" },
        { "(evidence", "9 Expected ')', but found the end of the query" },
        { "evidence)", "8 Expected 'and', 'or' or the end of the query, but found ')'" },
        { "owner = ", "8 Expected a value, but found the end of the query" },
        { "owner = \"team", "8 Expected \" at the end of the quoted text" },
        { "state = planed", "8 'planed' is not a value of state; did you mean 'planned'?" },
        { "standing = good", "11 'good' is not a value of standing; expected unsupported, inDoubt or supported" },
        { "state < planned", "0 'state' is a word: it is compared by =, != or 'in'" },
        { "cost ~ 3", "0 'cost' is a number: it is compared by =, !=, <, <=, >, >= or 'in'" },
        { "cost > much", "7 Expected a number, but found 'much'" },
        { "expires < soon", "10 Expected a day, such as 2027-03-01, today or today + 90d, but found 'soon'" },
        { "expires < today + soon", "18 Expected a number of days or weeks, such as 90d or 12w, but found 'soon'" },
        { "undr(P5)", "0 Expected under, above or has before '(', but found 'undr'; did you mean 'under'?" },
        { "under(P5", "8 Expected ',' or ')', but found the end of the query" },
        { "owner in P5", "9 Expected '(', but found 'P5'" },
        { "goal & claim", "5 Expected a word, a text in quotes or a sign, but found '&'" },
        { "not and goal", "4 Expected a condition, but found 'and'" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_told_with_its_place_and_what_would_be_right(string query, string expected)
    {
        ElementQuery.TryParse(query, out ElementQuery? made, out QueryError? error).Should().BeFalse();

        made.Should().BeNull();
        $"{error!.Position} {error.Message}".Should().Be(expected);
        FluentActions.Invoking(() => ElementQuery.Parse(query)).Should().Throw<QueryException>().Which.Error.Should().Be(error);
    }

    [Theory]
    [InlineData("under(E999)", "The argument has no element 'E999'")]
    [InlineData("above(E3777)", "The argument has no element 'E3777'; did you mean 'E37'?")]
    [InlineData("ownr = security", "Nothing is known of any element under the name 'ownr'; did you mean 'owner'?")]
    [InlineData("has(ownr)", "Nothing is known of any element under the name 'ownr'; did you mean 'owner'?")]
    [InlineData("expires < today", "'today' needs the day for which the argument is judged, and none is given")]
    public void What_the_argument_does_not_have_is_told(string query, string expected) =>
        FluentActions.Invoking(() => Sabotage.Value.Select(query))
            .Should().Throw<QueryException>().Which.Error.Message.Should().StartWith(expected.Split("; did")[0]);

    [Fact]
    public void An_error_shows_the_query_with_a_caret_below_the_place() =>
        FluentActions.Invoking(() => ElementQuery.Parse("evidence and\tstate = planed")).Should().Throw<QueryException>().WithMessage(
            "'planed' is not a value of state; did you mean 'planned'?\n  evidence and state = planed\n                       ^^^^^^");

    [Fact]
    public void What_people_ask_of_the_sabotage_case_is_answered()
    {
        JudgedArgument judged = Sabotage.Value.On(Today);
        LoadBearingReport load = judged.AnalyzeLoadBearing();

        Ids("pathway").Should().Equal(Enumerable.Range(1, 9).Select(i => $"P{i}"));
        Ids("evidence and above(E37)").Should().BeEmpty();
        Ids("pathway and above(E37)").Should().Equal(
            Sabotage.Value.AncestorsOf("E37").Where(element => Sabotage.Value.Pathways.Contains(element))
                .Select(element => element.Id).Order(StringComparer.Ordinal));
        Ids("load-bearing and pathway-count >= 2 and evidence").Should().BeEquivalentTo(
            load.LoadBearing.Where(element => element.Element is Evidence && element.Pathways.Count > 0).Select(element => element.Element.Id)
                .Intersect(Ids("pathway-count > 1")));
        Ids("carries >= 2").Should().BeEquivalentTo(load.LoadBearing.Where(element => element.Pathways.Count >= 2).Select(element => element.Element.Id));
        Ids("hidden").Should().BeEquivalentTo(load.Hidden.Select(element => element.Element.Id));
        Ids("standing = in-doubt or standing = \"in doubt\"").Should().Equal(Ids("standing in (inDoubt)"));
        Ids("evidence and under(P5) and expires < today + 26w").Should().BeEquivalentTo(
            Sabotage.Value.Elements.OfType<Evidence>().Where(evidence => evidence.Expires < Today.AddDays(182) && Ids("under(P5)").Contains(evidence.Id))
                .Select(evidence => evidence.Id));
        Ids("statement ~ WEIGHTS").Should().BeEquivalentTo(
            Sabotage.Value.Elements.Where(element => element.Statement.Contains("weights", StringComparison.OrdinalIgnoreCase)).Select(element => element.Id));
        Ids("pathways = P5").Should().Equal(Ids("under(P5) or id = P5"));
        Ids("pathways in (P5, P6) and has(owner)").Should().BeEquivalentTo(Ids("has(owner)").Intersect(Ids("under(P5, P6) or id in (P5, P6)")));
        Ids("all").Should().Equal(Sabotage.Value.Elements.Select(element => element.Id));

        string[] Ids(string query) => [.. judged.Select(query).Select(element => element.Id)];
    }

    [Theory]
    [InlineData("id", 166)]
    [InlineData("statement", 166)]
    [InlineData("kind", 166)]
    [InlineData("standing", 166)]
    [InlineData("pathway-count", 166)]
    [InlineData("supporters", 166)]
    [InlineData("carries", 166)]
    public void What_every_element_has_is_had_by_every_element(string name, int count) =>
        Sabotage.Value.Select($"has({name})").Should().HaveCount(count);

    [Fact]
    public void Values_are_those_that_queries_compare()
    {
        JudgedArgument judged = Sabotage.Value.On(Today);
        var values = ElementValues.Of(judged);
        foreach (string name in values.Names)
        {
            judged.Select($"has('{name.Replace("'", "\\'", StringComparison.Ordinal)}')").Select(element => element.Id)
                .Should().Equal(Sabotage.Value.Elements.Where(element => values.ValueOf(element.Id, name) is not null).Select(element => element.Id), name);
        }

        values.IsKnown("ownr").Should().BeFalse();
    }

    [Fact]
    public void Pathways_are_counted_however_many_there_are()
    {
        var draft = new ArgumentBuilder("Many");
        EvidenceDraft shared = draft.Evidence("E", "A record");
        for (int i = 0; i < 200; i++)
        {
            draft.Goal(string.Create(CultureInfo.InvariantCulture, $"G{i}"), "The risk is low").SupportedByAll([shared]);
        }

        Argument argument = draft.Build();

        argument.Select("pathway-count = 200").Select(element => element.Id).Should().Equal("E");
        argument.Select("pathway-count = 1").Should().HaveCount(200);
    }

    [Fact]
    public void Words_bind_as_everywhere()
    {
        Equal("goal or claim and pathway", "goal or (claim and pathway)");
        Equal("not goal and pathway", "(not goal) and pathway");
        Equal("not not goal", "goal");
        Equal("kind in (goal, claim)", "goal or claim");
        Equal("kind != goal", "not goal");
        Equal("id = 'G0'", "id=\"G0\"");

        static void Equal(string one, string other) => Sabotage.Value.Select(one).Should().Equal(Sabotage.Value.Select(other));
    }

    [Fact]
    public void Parentheses_stand_as_deep_as_anybody_writes_and_no_deeper()
    {
        Sabotage.Value.Select(new string('(', 200) + "goal" + new string(')', 200)).Should().NotBeEmpty();
        FluentActions.Invoking(() => ElementQuery.Parse(new string('(', 100_000))).Should().Throw<QueryException>().Which.Error.Position.Should().Be(200);
        ElementQuery.Parse(string.Concat(Enumerable.Repeat("not ", 100_000)) + "goal").Select(Sabotage.Value.On(Today)).Should().NotBeEmpty();
        ElementQuery.Parse(string.Join(" or ", Enumerable.Repeat("goal", 50_000))).Text.Should().StartWith("goal or");
    }

    [Fact]
    public void Every_query_equals_a_filter_written_by_hand()
    {
        for (int seed = 0; seed < TestSize.Cases(400, 4_000); seed++)
        {
            Argument argument = Analysis.Oracle.RandomArguments.Make(seed);
            JudgedArgument judged = argument.On(Today);
            var random = new Random(seed);
            for (int i = 0; i < 5; i++)
            {
                (string text, Func<Element, bool> holds) = new HandWritten(judged, random).Draw(3);
                judged.Select(text).Select(element => element.Id)
                    .Should().Equal(argument.Elements.Where(holds).Select(element => element.Id), "seed {0}: {1}", seed, text);
            }
        }
    }

    [Fact]
    public void Any_text_gives_an_answer_or_an_error_with_a_place()
    {
        string[] pieces =
        [
            "evidence",
            "goal", "and", "or", "not", "in", "(", ")", ",", "=", "!=", "<", "<=", "~", "+", "under", "above", "has", "P1", "E37", "owner", "expires",
            "today",
            "90d", "cost", "state", "planned", "\"a b\"", "'", "\"", "\\", "2027-03-01", "&", "\u0000", "\ud83d", "é", "standing", "tags.", "1e999", " ",
        ];
        for (int seed = 0; seed < TestSize.Cases(20_000, 100_000); seed++)
        {
            var random = new Random(seed);
            string text = string.Join(
                random.Next(2) == 0 ? " " : string.Empty, Enumerable.Range(0, random.Next(12)).Select(_ => pieces[random.Next(pieces.Length)]));
            try
            {
                _ = Sabotage.Value.Select(text);
            }
            catch (QueryException exception)
            {
                (exception.Error.Position >= 0 && exception.Error.Position + exception.Error.Length <= text.Length).Should().BeTrue(text);
                exception.Message.Should().NotBeEmpty().And.NotContain("\u0000");
            }
        }
    }
}
