using System.Globalization;

namespace ArgumentGraph.Tests.Json;

/// <summary>The values of members: the last that is right, the first that is not, and what is said of it and where.</summary>
public class ValueEdgeTests
{
    [Theory]
    [InlineData("order", "-1000000", true)]
    [InlineData("order", "1000000", true)]
    [InlineData("order", "-1000001", false)]
    [InlineData("order", "1000001", false)]
    [InlineData("order", "2.0", true)]
    [InlineData("order", "2e0", true)]
    [InlineData("order", "2.5", false)]
    [InlineData("row", "0", true)]
    [InlineData("row", "-1", false)]
    [InlineData("cost", "0", true)]
    [InlineData("cost", "1e300", true)]
    [InlineData("cost", "-0.1", false)]
    [InlineData("cost", "1e999", false)]
    public void Numbers(string member, string number, bool isRight)
    {
        ReadingResult read = Goal($"\"{member}\": ¦{number}", out int column);

        if (isRight)
        {
            read.Findings.Should().BeEmpty();
            var goal = (Goal)read.Argument!["X"];
            double value = member switch { "order" => goal.Order!.Value, "row" => goal.Row!.Value, _ => goal.Cost!.Value };
            value.Should().Be(double.Parse(number, CultureInfo.InvariantCulture));
        }
        else
        {
            Finding finding = read.Findings.Should().ContainSingle().Subject;
            finding.Rule.Should().Be(Rules.ValueOutOfRange);
            finding.Message.Should().StartWith($"'{member}' must be ").And.EndWith($", not {number}.");
            (finding.Place!.Column, finding.ElementId).Should().Be((column, "X"));
        }
    }

    [Fact]
    public void The_most_that_a_row_may_be()
    {
        Goal($"\"row\": {Element.MostRow}", out _).Findings.Should().BeEmpty();
        Goal($"\"row\": {Element.MostRow + 1}", out _).Findings.Should().ContainSingle().Which.Message.Should().Be(
            FormattableString.Invariant($"'row' must be a whole number from 0 to {Element.MostRow}, not {Element.MostRow + 1}."));
        Element.MostOrder.Should().Be(1_000_000);
    }

    [Theory]
    [InlineData("\"requires\": { \"atLeast\": ¦0 }", "AG0011", "'atLeast' must be a whole number of at least 1, not 0.")]
    [InlineData("\"requires\": { \"atLeast\": ¦\"2\" }", "AG0006", "'atLeast' must be a whole number, not a string.")]
    [InlineData("\"requires\": { \"atLeast\": 2, ¦\"atLeast\": 3 }", "AG0008", "'atLeast' is given twice; the first counts.")]
    [InlineData("\"requires\": ¦{ }", "AG0007", "'requires' has no 'atLeast'; it takes \"all\", \"any\" or { \"atLeast\": k }.")]
    [InlineData("\"requires\": { \"atLeast\": 2, ¦\"atleast\": [3] }", "AG0009", "'requires' has no member 'atleast'; did you mean 'atLeast'?")]
    [InlineData("\"requires\": { ¦\"zzzzzz\": 1, \"atLeast\": 2 }", "AG0009", "'requires' has no member 'zzzzzz'; it takes { \"atLeast\": k }.")]
    [InlineData("\"requires\": ¦\"some\"", "AG0011", "'requires' must be \"all\", \"any\" or { \"atLeast\": k }, not 'some'.")]
    [InlineData("\"requires\": ¦7", "AG0006", "'requires' must be \"all\", \"any\" or { \"atLeast\": k }, not a number.")]
    [InlineData("\"pathway\": ¦\"true\"", "AG0006", "'pathway' must be true or false, not a string.")]
    [InlineData("\"tags\": { \"a\": ¦7, \"b\": \"x\" }", "AG0006", "'a' must be a string or a list of strings, not a number.")]
    [InlineData("\"tags\": { \"a\": [\"x\", ¦[7], \"y\"] }", "AG0006", "A value of the tag 'a' must be a string, not a list.")]
    [InlineData("\"tags\": ¦[\"a\"]", "AG0006", "'tags' must be an object of strings and lists of strings, not a list.")]
    [InlineData("\"suppress\": { \"AG1201\": ¦\" \" }", "AG0011", "The reason for suppressing 'AG1201' is blank; say why.")]
    [InlineData("\"suppress\": { \"AG1201\": ¦true }", "AG0006", "'AG1201' must be a string, the reason, not true.")]
    [InlineData("\"claimPoints\": ¦{}", "AG0006", "'claimPoints' must be a list of objects (id, on and argument), not an object.")]
    [InlineData("\"claimPoints\": [¦{ \"on\": [\"E\"] }]", "AG0007", "A claim point has no 'id', which every claim point needs.")]
    [InlineData("\"claimPoints\": [{ \"id\": \"P\", \"on\": ¦[] }]", "AG0011",
        "'on' names nothing; name supporters or contexts of the element, or leave it out for a claim point of the element itself.")]
    public void What_is_said_of_a_wrong_value_and_where(string member, string rule, string message)
    {
        Finding finding = Goal(member, out int column).Findings.Should().ContainSingle(finding => finding.Severity == Severity.Error).Subject;

        finding.Message.Should().Be(message);
        finding.Place!.Column.Should().Be(column);
        finding.ElementId.Should().Be("X");
        finding.Rule.Id.Should().Be(rule);
    }

    [Theory]
    [InlineData("tags", "7", "\"x\"")]
    [InlineData("tags", "\"x\"", "\"y\"")]
    [InlineData("suppress", "7", "\"x\"")]
    public void A_key_that_is_given_twice_is_told_even_where_the_first_value_is_wrong(string member, string first, string second)
    {
        ReadingResult read = Goal($"\"{member}\": {{ \"AG1201\": {first}, \"b\": \"x\", ¦\"AG1201\": {second} }}", out int column);

        Finding finding = read.Findings.Should().ContainSingle(finding => finding.Rule == Rules.DuplicateMember).Subject;
        finding.Message.Should().Be("'AG1201' is given twice; the first counts.");
        finding.Place!.Column.Should().Be(column);
        Element element = read.Argument!["X"];
        (member == "tags" ? element.Tags.Keys : element.Suppressions.Keys).Should().Equal(first == "7" ? ["b"] : ["AG1201", "b"]);
    }

    [Theory]
    [InlineData("evidence", "available planned missing disputed withdrawn")]
    [InlineData("assumption", "holds disputed invalid")]
    public void States_are_those_of_the_kind_however_they_are_escaped(string kind, string words)
    {
        foreach (string word in "available planned missing disputed withdrawn holds invalid".Split(' '))
        {
            foreach (string written in (string[])[word, string.Concat(word.Select(letter => FormattableString.Invariant($"\\u{(int)letter:x4}")))])
            {
                foreach (bool isKindFirst in (bool[])[true, false])
                {
                    string state = $"\"state\": \"{written}\"";
                    string kindOf = $"\"kind\": \"{kind}\"";
                    ReadingResult read = Read($"{{ \"id\": \"X\", {(isKindFirst ? $"{kindOf}, {state}" : $"{state}, {kindOf}")}, \"statement\": \"s\" }}");

                    bool isRight = words.Split(' ').Contains(word);
                    read.HasErrors.Should().Be(!isRight, "of '{0}'", word);
                    if (!isRight)
                    {
                        read.Findings.Single().Message.Should().StartWith($"'{word}' is not a state of {(kind == "evidence" ? "evidence" : "assumptions")}");
                    }
                    else
                    {
                        (read.Argument!["X"] is Evidence evidence ? evidence.State.ToString() : ((Assumption)read.Argument["X"]).State.ToString())
                            .Should().BeEquivalentTo(word);
                    }
                }
            }
        }
    }

    [Theory]
    [InlineData("goal")]
    [InlineData("claim")]
    [InlineData("context")]
    [InlineData("evidence")]
    [InlineData("strategy")]
    [InlineData("assumption")]
    [InlineData("justification")]
    public void Kinds_are_read_however_they_are_escaped_and_never_by_half(string kind)
    {
        string escaped = string.Concat(kind.Select(letter => FormattableString.Invariant($"\\u{(int)letter:x4}")));

        Read($"{{ \"id\": \"X\", \"kind\": \"{escaped}\", \"statement\": \"s\" }}").Argument!["X"].Kind.ToString().Should().BeEquivalentTo(kind);
        Read($"{{ \"id\": \"X\", \"kind\": \"{kind[..^1]}z\", \"statement\": \"s\" }}").Findings.Single().Message
            .Should().Be($"Unknown kind of element '{kind[..^1]}z'; did you mean '{kind}'?");
        Read($"{{ \"id\": \"X\", \"kind\": \"{kind.ToUpperInvariant()}\", \"statement\": \"s\" }}").Findings.Single().Rule.Should().Be(Rules.UnknownKind);
    }

    [Theory]
    [InlineData("2026-10-01T12:00", "must be a date without a time: \"2026-10-01\", not '2026-10-01T12:00'.")]
    [InlineData("2026-10-01t1", "must be a date without a time: \"2026-10-01\", not '2026-10-01t1'.")]
    [InlineData("2026-10-01 1", "must be a date without a time: \"2026-10-01\", not '2026-10-01 1'.")]
    [InlineData("2026-10-01x1", "must be a date (YYYY-MM-DD), not '2026-10-01x1'.")]
    [InlineData("2026-13-01T1", "must be a date (YYYY-MM-DD), not '2026-13-01T1'.")]
    [InlineData("2026-10-1", "must be a date (YYYY-MM-DD), not '2026-10-1'.")]
    public void A_day_is_given_without_a_time(string day, string message) =>
        Read($"{{ \"id\": \"X\", \"kind\": \"evidence\", \"statement\": \"s\", \"collected\": \"{day}\" }}").Findings.Single().Message
            .Should().Be($"'collected' {message}");

    // An arrow stands before the place of the finding.
    private static ReadingResult Goal(string member, out int column)
    {
        string element = $"{{ \"id\": \"X\", \"kind\": \"goal\", \"statement\": \"s\", {member} }}";
        column = element.IndexOf('¦', StringComparison.Ordinal) + 1;
        return Read(element.Replace("¦", "", StringComparison.Ordinal));
    }

    private static ReadingResult Read(string element) =>
        Argument.Read($"{{ \"format\": \"argument-graph/1\", \"title\": \"t\", \"elements\": [\n{element}\n] }}");
}
