using System.Globalization;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Tests.Model;

/// <summary>Values that have one text, in which they are written and from which they are read back.</summary>
public class TextFormTests
{
    private const string Letters = "ab \"\\()'…\t,;1-";

    [Fact]
    public void A_likelihood_is_read_back_from_its_text() => Values(random => random.Next(3) switch
    {
        0 => Likelihood.FromDoubt(random.NextDouble()),
        1 => Likelihood.FromProbability(random.NextDouble() * Math.Pow(10, -random.Next(300))),
        _ => Likelihood.FromLiteral(random.Next(2) == 0 ? "0.50" : "1E-13", isDoubt: random.Next(2) == 0)!,
    }).Check(300, 10_000, ShouldComeBack);

    [Fact]
    public void A_requirement_is_read_back_from_its_text() => Values(random => random.Next(3) switch
    {
        0 => Requirement.All,
        1 => Requirement.Any,
        _ => Requirement.AtLeast(random.Next(1, int.MaxValue)),
    }).Check(100, 1_000, ShouldComeBack);

    [Fact]
    public void A_relationship_is_read_back_from_its_text_whatever_its_ids_hold() => Values(MakeRelationship).Check(500, 20_000, ShouldComeBack);

    [Fact]
    public void A_place_is_read_back_from_its_text() =>
        Values(random => new Place(random.Next(4) == 0 ? null : Text(random), random.Next(), random.Next(200))).Check(300, 10_000, ShouldComeBack);

    [Theory]
    [InlineData("P6", "C5", "P6 supportedBy C5")]
    [InlineData("P 6", "", "\"P 6\" supportedBy \"\"")]
    [InlineData("a\"b\\", "(x)", "\"a\\\"b\\\\\" supportedBy \"(x)\"")]
    [InlineData("it's", "a\\b", "it's supportedBy a\\b")]
    public void Ids_that_could_be_misread_stand_in_quotation_marks(string from, string to, string text) =>
        Relationship.SupportedBy(from, to).ToString().Should().Be(text);

    [Fact]
    public void Texts_are_the_same_in_every_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("ar-SA");
            Likelihood.Parse("doubt 0.03").ToString().Should().Be("doubt 0.03");
            new Place("x", -1, 2).ToString().Should().Be("x(-1,2)");
            Place.Parse("x(-1,2)").Should().Be(new Place("x", -1, 2));
            $"{Requirement.AtLeast(2):G}".Should().Be("at least 2");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("0.03")]
    [InlineData("doubt")]
    [InlineData("doubt 1.5")]
    [InlineData("doubt  0.5")]
    [InlineData("doubt .5")]
    [InlineData("doubt 0,5")]
    [InlineData("doubt 01")]
    [InlineData("doubt NaN")]
    [InlineData("Doubt 0.5")]
    [InlineData("doubt 0.5 ")]
    [InlineData("")]
    public void What_is_not_a_likelihood_is_refused(string text)
    {
        Likelihood.TryParse(text, null, out _).Should().BeFalse();
        ((Action)(() => Likelihood.Parse(text))).Should().Throw<FormatException>().WithMessage($"'{text}' is not a likelihood, which is written*");
    }

    [Theory]
    [InlineData("")]
    [InlineData("some")]
    [InlineData("at least ")]
    [InlineData("at least 0")]
    [InlineData("at least 01")]
    [InlineData("at least -1")]
    [InlineData("at least 99999999999")]
    public void What_is_not_a_requirement_is_refused(string text) => Requirement.TryParse(text, null, out _).Should().BeFalse();

    [Theory]
    [InlineData("")]
    [InlineData("P6")]
    [InlineData("P6 supports C5")]
    [InlineData("P6 supportedBy")]
    [InlineData("P6 supportedBy C5 C6")]
    [InlineData("P 6 supportedBy C5")]
    [InlineData("P6 supportedBy (A supportedBy B)")]
    [InlineData("P6 challenges (A supportedBy B")]
    [InlineData("P6 challenges \"A")]
    [InlineData("P6 challenges \"A\\x\"")]
    public void What_is_not_a_relationship_is_refused(string text) => Relationship.TryParse(text, null, out _).Should().BeFalse();

    [Theory]
    [InlineData("")]
    [InlineData("case.json")]
    [InlineData("case.json(1)")]
    [InlineData("case.json(1,2")]
    [InlineData("case.json(1,2) ")]
    [InlineData("case.json(1, 2)")]
    public void What_is_not_a_place_is_refused(string text) => Place.TryParse(text, null, out _).Should().BeFalse();

    [Fact]
    public void A_hostile_depth_of_challenges_is_refused()
    {
        string deep = string.Concat(Enumerable.Repeat("a challenges (", 100_000));
        Relationship.TryParse(deep, null, out _).Should().BeFalse();
    }

    [Fact]
    public void There_is_one_format_only()
    {
        ((Action)(() => Requirement.All.ToString("X", null))).Should().Throw<FormatException>().WithMessage("Format 'X' is not supported*");
        Requirement.All.TryFormat(new char[2], out int written).Should().BeFalse();
        written.Should().Be(0);
    }

    private static void ShouldComeBack<T>(T value)
        where T : ISpanParsable<T>, ISpanFormattable
    {
        string text = value.ToString(null, null);
        T.Parse(text, null).Should().Be(value);
        T.Parse(text.AsSpan(), CultureInfo.GetCultureInfo("de")).Should().Be(value);
        T.TryParse(text, null, out T? again).Should().BeTrue();
        again!.ToString().Should().Be(text);
        var room = new char[text.Length];
        value.TryFormat(room, out int written, default, null).Should().BeTrue();
        new string(room, 0, written).Should().Be(text);
    }

    private static RandomCases<T> Values<T>(Func<Random, T> make) => new(seed => make(new Random(seed)), value => $"{value}");

    private static Relationship MakeRelationship(Random random)
    {
        Relationship relationship = random.Next(2) == 0
            ? Relationship.SupportedBy(Text(random), Text(random))
            : Relationship.InContextOf(Text(random), Text(random));
        for (int depth = random.Next(2) == 0 ? 0 : random.Next(Relationship.MaximumNesting + 1); depth > 0; depth--)
        {
            relationship = Relationship.Challenges(Text(random), relationship);
        }

        return random.Next(4) == 0 ? Relationship.Challenges(Text(random), Text(random)) : relationship;
    }

    private static string Text(Random random) => new([.. Enumerable.Range(0, random.Next(6)).Select(_ => Letters[random.Next(Letters.Length)])]);
}
