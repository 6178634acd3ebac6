using System.Globalization;

namespace ArgumentGraph.Tests.Model;

public class ValueTests
{
    [Fact]
    public void Elements_are_equal_when_all_they_say_is()
    {
        Evidence Make() => new("E", "…")
        {
            State = EvidenceState.Available,
            Source = "wiki",
            Expires = new DateOnly(2026, 11, 1),
            Likelihood = Likelihood.FromDoubt(0.25),
            Description = "longer",
            Tags = ValueMap<ValueList<string>>.Empty.With("owner", ["us", "them"]),
            Suppressions = ValueMap<string>.Empty.With("AG1201", "agreed"),
            Cost = 2,
            Data = RawJson.Parse("[1]"),
        };

        Make().Should().Be(Make());
        Make().GetHashCode().Should().Be(Make().GetHashCode());
        Evidence[] others =
        [
            Make() with { Id = "e" },
            Make() with { Statement = "" },
            Make() with { State = null },
            Make() with { Source = null },
            Make() with { Expires = null },
            Make() with { Likelihood = Likelihood.FromProbability(0.75) },
            Make() with { Description = null },
            Make() with { Tags = ValueMap<ValueList<string>>.Empty.With("owner", ["them", "us"]) },
            Make() with { Suppressions = ValueMap<string>.Empty },
            Make() with { Cost = null },
            Make() with { Data = RawJson.Parse("[1.0]") },
        ];
        others.Should().OnlyHaveUniqueItems().And.NotContain(Make());
        ((Element)new Goal("G", "…")).Should().NotBe(new Claim("G", "…"));
    }

    [Fact]
    public void What_is_set_back_leaves_no_trace()
    {
        var plain = new Goal("G", "…");
        Goal full = plain with
        {
            Description = "longer",
            Tags = ValueMap<ValueList<string>>.Empty.With("owner", ["us"]),
            Suppressions = ValueMap<string>.Empty.With("AG1201", "agreed"),
            Cost = 0,
            Data = RawJson.Parse("null"),
            UnknownMembers = ValueMap<RawJson>.Empty.With("x", RawJson.Parse("1")),
        };

        full.Should().NotBe(plain);
        Goal back = full with
        {
            Description = null,
            Tags = full.Tags.Without("owner"),
            Suppressions = full.Suppressions.Without("AG1201"),
            Cost = null,
            Data = null,
            UnknownMembers = full.UnknownMembers.Without("x"),
        };
        back.Should().Be(plain);
        back.GetHashCode().Should().Be(plain.GetHashCode());
        full.Description.Should().Be("longer", "a copy changes nothing in what was copied");
    }

    [Fact]
    public void Lists_are_equal_by_items_in_order()
    {
        ValueList<string> list = ["a", "b"];

        list.Equals(ValueList.Create("a", "b")).Should().BeTrue();
        list.GetHashCode().Should().Be(ValueList.Create("a", "b").GetHashCode());
        list.Equals(["b", "a"]).Should().BeFalse();
        list.Equals(["a"]).Should().BeFalse();
        ValueList.Create<string>().Should().BeSameAs(ValueList<string>.Empty);
        list.ToString().Should().Be("a, b");
        string[] source = ["a"];
        ValueList<string> copy = ValueList.Create(source);
        source[0] = "changed";
        copy[0].Should().Be("a");
    }

    [Fact]
    public void Maps_are_equal_by_entries_in_the_order_given()
    {
        ValueMap<string> map = ValueMap<string>.Empty.With("b", "1").With("a", "2");

        map.Keys.Should().Equal("b", "a");
        map.With("b", "3").Should().Equal(KeyValuePair.Create("b", "3"), KeyValuePair.Create("a", "2"));
        map["b"].Should().Be("1", "a map does not change");
        map.Equals(ValueMap<string>.Empty.With("a", "2").With("b", "1")).Should().BeFalse();
        map.Equals(ValueMap<string>.Empty.With("b", "0").With("a", "2").With("b", "1")).Should().BeTrue();
        map.Without("b").Equals(ValueMap<string>.Empty.With("a", "2")).Should().BeTrue();
        map.Without("c").Should().BeSameAs(map);
        map.ContainsKey("B").Should().BeFalse();
        map.Invoking(some => some["B"]).Should().Throw<KeyNotFoundException>();
        map.ToString().Should().Be("b: 1; a: 2");
        map.GetHashCode().Should().Be(ValueMap<string>.Empty.With("b", "1").With("a", "2").GetHashCode());
    }

    [Fact]
    public void A_likelihood_keeps_its_digits_and_carries_the_doubt()
    {
        Likelihood.FromProbability(0.97).Doubt.Should().Be(0.03);
        Likelihood.FromProbability(0.97).Literal.Should().Be("0.97");
        Likelihood.FromLiteral("0.970", isDoubt: false)!.Literal.Should().Be("0.970");
        Likelihood.FromLiteral("0.9999999999999999999", isDoubt: false)!.Doubt.Should().Be(1e-19);
        Likelihood.FromDoubt(1e-13).Doubt.Should().Be(1e-13);
        Likelihood.FromDoubt(1e-300).Doubt.Should().Be(1e-300);
        Likelihood.FromProbability(1).Doubt.Should().Be(0);
        Likelihood.FromProbability(0).Doubt.Should().Be(1);
        Likelihood.FromDoubt(0.25).Should().Be(Likelihood.FromDoubt(0.25)).And.NotBe(Likelihood.FromProbability(0.75));
        Likelihood.FromDoubt(0.25).ToString().Should().Be("doubt 0.25");
    }

    [Theory]
    [InlineData(-1e-300)]
    [InlineData(1.0000000000000002)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_likelihood_lies_between_0_and_1(double number)
    {
        number.Invoking(Likelihood.FromProbability).Should().Throw<ArgumentOutOfRangeException>();
        number.Invoking(Likelihood.FromDoubt).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void A_requirement_says_how_many_are_needed()
    {
        Requirement.All.Should().Be(default(Requirement));
        Requirement.AtLeast(1).Should().NotBe(Requirement.Any);
        Requirement.AtLeast(2).Should().Be(Requirement.AtLeast(2)).And.NotBe(Requirement.AtLeast(3));
        (Requirement.All.NeededOf(4), Requirement.Any.NeededOf(4), Requirement.AtLeast(5).NeededOf(4)).Should().Be((4, 1, 5));
        (Requirement.All.ToString(), Requirement.Any.ToString(), Requirement.AtLeast(2).ToString()).Should().Be(("all", "any", "at least 2"));
        0.Invoking(Requirement.AtLeast).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Raw_json_keeps_digits_order_and_repetition_and_drops_blanks()
    {
        RawJson.Parse(" { \"b\" : 1.50e+02 , \"a\":[ -0 , 12345678901234567890.0 ], \"b\": null } ").Text
            .Should().Be("{\"b\":1.50e+02,\"a\":[-0,12345678901234567890.0],\"b\":null}");
        RawJson.Parse("1.0").Should().NotBe(RawJson.Parse("1"));
        RawJson.Parse("[ 1 ]").Should().Be(RawJson.Parse("[1]"));
        RawJson.Parse("\"\\u0041\u00FC\"").ToJsonElement().GetString().Should().Be("Aü");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("1 2")]
    [InlineData("01")]
    [InlineData("NaN")]
    [InlineData("'a'")]
    [InlineData("\"\\ud800\"")]
    public void Invalid_json_is_refused(string text) => text.Invoking(RawJson.Parse).Should().Throw<FormatException>();

    [Fact]
    public void Half_a_surrogate_pair_in_json_is_refused() => "\"\uD800\"".Invoking(RawJson.Parse).Should().Throw<FormatException>();

    [Fact]
    public void Raw_json_is_nested_56_deep_at_most()
    {
        string Nested(int depth) => new string('[', depth) + new string(']', depth);

        RawJson.Parse(Nested(56)).ToJsonElement().GetArrayLength().Should().Be(1);
        57.Invoking(depth => RawJson.Parse(Nested(depth))).Should().Throw<FormatException>();
    }

    [Theory]
    [InlineData("G1")]
    [InlineData("a b")]
    [InlineData("Größe/1:α_β")]
    [InlineData("\U0001F600")]
    [InlineData("a\uFFFDb")]
    public void Ids_that_can_be_told_apart_are_taken(string id) => ProblemOf(id).Should().BeNull();

    // By code units, because lone surrogates do not survive in the names of tests.
    [Theory]
    [InlineData("")]
    [InlineData("0020")]
    [InlineData("0061 0020")]
    [InlineData("0020 0061")]
    [InlineData("00A0 0061")]
    [InlineData("0061 000A")]
    [InlineData("0061 0009 0062")]
    [InlineData("0061 0000 0062")]
    [InlineData("0061 200B 0062")]
    [InlineData("202E 0061")]
    [InlineData("0061 FEFF")]
    [InlineData("0061 0378 0062")]
    [InlineData("0061 D800 0062")]
    [InlineData("DC00")]
    [InlineData("DC00 D800")]
    [InlineData("FFFD D83D DE00 D83D")]
    [InlineData("0061 DB40 DC41")]
    public void Ids_that_nobody_can_see_or_type_are_refused(string units) =>
        ProblemOf(string.Concat(units.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(unit => (char)int.Parse(unit, NumberStyles.HexNumber, CultureInfo.InvariantCulture))))
            .Should().Be("AG0013");

    [Fact]
    public void Ids_have_256_units_at_most()
    {
        ProblemOf(new string('a', 256)).Should().BeNull();
        ProblemOf(new string('a', 257)).Should().Be("AG0013");
        ProblemOf(string.Concat(Enumerable.Repeat("\U0001F600", 128))).Should().BeNull();
        ProblemOf(string.Concat(Enumerable.Repeat("\U0001F600", 128)) + "a").Should().Be("AG0013");
    }

    // The rule that an argument of one element with the id breaks.
    private static string? ProblemOf(string id)
    {
        var draft = new ArgumentBuilder("…");
        draft.Goal(id, "…");
        try
        {
            draft.Build().Contains(id).Should().BeTrue();
            return null;
        }
        catch (MalformedArgumentException problem)
        {
            return problem.Findings.Should().ContainSingle().Which.Rule.Id;
        }
    }
}
