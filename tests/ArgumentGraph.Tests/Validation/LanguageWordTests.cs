namespace ArgumentGraph.Tests.Validation;

/// <summary>What each word and sign of English does to what the rules of wording say, one word in one statement at a time.</summary>
public class LanguageWordTests
{
    private const string Vague = "AG1407";
    private const string AsStatement = "AG1408";
    private const string Unbounded = "AG1409";
    private const string NoManner = "AG1410";
    private const string NoVerb = "AG1411";
    private const string Obligation = "AG1412";
    private const string Several = "AG1413";
    private const string Placeholder = "AG1414";

    [Theory]
    [InlineData("a an and at from in not of on or to with that by for the", "as this is are it be")]
    public void One_common_word_makes_a_statement_English(string words, string wordsLikeVerbs)
    {
        Each(words, word => OfClaim($"Bremse {word} Rad"), NoVerb);
        Each(wordsLikeVerbs, word => OfStrategy($"Bremse {word} Rad"), NoManner);
    }

    [Fact]
    public void What_has_no_such_word_is_not_judged() => OfClaim("Bremse Rad").Should().BeEmpty();

    [Theory]
    [InlineData("adequate adequately appropriate appropriately proper properly satisfactorily satisfactory sufficient sufficiently suitable suitably")]
    public void A_vague_word_asks_for_a_measure(string words)
    {
        Each(words, word => OfClaim($"The braking is {word}"), Vague);
        Each(words, word => OfClaim($"The {word} brake is new"), Vague);
        Each(words, word => OfClaim($"The braking is {word} and new"), Vague);
        Each(words, word => OfClaim($"The braking is {word} for the task"));
    }

    [Theory]
    [InlineData(
        "attack attacks bug bugs cause causes circumstances conditions defect defects edge error errors failure failures fault faults harm harms hazard "
        + "hazards issue issues misuse problem problems risk risks scenario scenarios threat threats vulnerabilities vulnerability weakness weaknesses")]
    public void What_nobody_can_list_cannot_all_be_meant(string words)
    {
        Each(words, word => OfClaim($"All {word} are handled"), Unbounded);
        Each(words, word => OfClaim($"All of {word} are handled"), Unbounded);
        Each(words, word => OfClaim($"All brake wheel axle {word} are handled"), Unbounded);
        Each(words, word => OfClaim($"All brake wheel axle tyre {word} are handled"));
        Each(words, word => OfClaim($"All brakes are handled, and {word}"));
    }

    [Theory]
    [InlineData("All hazards are handled")]
    [InlineData("Every hazard is handled")]
    [InlineData("The brake always stops faults of it")]
    [InlineData("The brake is safe in any scenario")]
    [InlineData("The brake never shows weaknesses of it")]
    public void Each_word_for_all_there_are(string statement) => OfClaim(statement).Should().Equal(Unbounded);

    [Theory]
    [InlineData(
        "analysed analyzed applicable common considered credible defined documented foreseeable identified listed recorded relevant reported specified such "
        + "those top known these 7 12th")]
    public void A_word_that_says_which_of_them_is_enough(string words)
    {
        Each(words, word => OfClaim($"All {word} hazards are handled"));
        Each(words, word => OfClaim($"All of {word} hazards are handled"));
        OfClaim("All H1 hazards are handled").Should().Equal([Unbounded], "a name that begins with a letter is not a number");
    }

    [Theory]
    [InlineData(
        "across based consider considering enumeration into over separate show showing structure structured through using via all every each by for "
        + "argument arguing decomposition decomposed breakdown breaking split splitting division divided enumerating appeal partition classification category")]
    public void A_strategy_that_says_how(string words)
    {
        Each(words, word => OfStrategy($"The {word} hazards of it"));
        OfStrategy("The hazards of it").Should().Equal(NoManner);
    }

    [Theory]
    [InlineData("must shall should")]
    public void What_ought_to_be(string words)
    {
        Each(words, word => OfClaim($"The brake {word} stop"), Obligation);
        Each(words, word => OfClaim($"The brake is as it {word} be"));
        Each(words, word => OfClaim($"The brake is as it was; it {word} stop"), Obligation);
        Each(words, word => OfClaim($"The brake is as it was. It {word} stop"), Obligation);
        Each(words, word => OfClaim($"The brake is as it was! It {word} stop"), Obligation);
    }

    [Theory]
    [InlineData("fixme lorem tbc tbd todo FIXME xx XX Xx x-x ____ --")]
    public void What_is_still_to_be_written(string words)
    {
        Each(words, word => OfClaim(word), Placeholder);
        Each("fixme lorem tbc tbd todo", word => OfClaim($"The brake is {word}"), Placeholder);
        Each("xx ____", word => OfClaim($"The brake is {word}"));
        Each("x X A_1 a/b todo_1 fixme/2 tbd@home #tbc -", word => OfClaim(word));
    }

    [Theory]
    [InlineData(
        "been built chosen could cut did do done drawn exist exists found given had held hold holds kept made may meet met might proven put read run runs "
        + "seen set shown taken understood work works would written are is be can cannot does has have was were will known "
        + "stops mitigated doesn't doesn’t overcommercialised he i she you it we they")]
    public void A_verb_or_who_does_it_makes_a_statement_of_a_heading(string words)
    {
        Each(words, word => OfClaim($"The brake {word} in the wheel"));
        Each("press overcommercialise", word => OfClaim($"The brake {word} in the wheel"), NoVerb);
        Each("< > = ≤ ≥ ≈", sign => OfClaim($"The wear of the brake {sign} 5 mm"));
        Each("+ , /", sign => OfClaim($"The wear of the brake {sign} 5 mm"), NoVerb);
    }

    [Fact]
    public void One_word_is_not_a_heading() => OfClaim("The").Should().BeEmpty();

    [Theory]
    [InlineData("are is can cannot does has have was were will must shall should")]
    public void Evidence_is_not_put_as_a_statement(string words)
    {
        Each(words, word => OfEvidence($"The brake {word} new"), AsStatement);
        Each(words, word => OfEvidence($"Report: the brake {word} new"));
        Each(words, word => OfEvidence($"Report (the brake {word} new)"));
    }

    [Theory]
    [InlineData("as that because how if since unless until what when where whether which while who whose why")]
    public void Within_a_clause_that_depends_on_another_nothing_is_said(string words)
    {
        Each(words, word => OfEvidence($"Report {word} the brake is new"));
        Each(words, word => OfClaim($"The brake is new {word} the wheel must be, and the axle is"));
        OfEvidence("Report of the brake is new").Should().Equal(AsStatement);
    }

    [Theory]
    [InlineData("all every each it its no our their the this these they we")]
    public void A_second_subject_makes_a_second_claim(string words)
    {
        Each(words, word => OfClaim($"The brake is new and {word} wheel is round"), Several);
        OfClaim("The brake is new and wheel is round").Should().BeEmpty();
        OfClaim("The brake and the wheel are new").Should().BeEmpty("only one verb");
        OfClaim("The brake is new and").Should().BeEmpty();
        OfClaim("The brake; the wheel is new").Should().BeEmpty("no verb comes before");
        Each("; . !", sign => OfClaim($"The brake is new{sign} wheels are round"), Several);
        Each(", : (", sign => OfClaim($"The brake is new{sign} wheels are round"));
    }

    [Fact]
    public void Of_a_long_statement_the_first_256_words_are_judged()
    {
        static string After(int words) => $"{string.Join(' ', Enumerable.Repeat("the", words))} must";

        OfClaim(After(255)).Should().Equal(Obligation);
        OfClaim(After(256)).Should().NotContain(Obligation);
    }

    [Fact]
    public void Other_kinds_are_not_judged_but_for_what_is_still_to_be_written()
    {
        static IEnumerable<string> OfContext(string statement) => Of(new Context("X", statement), isContext: true);

        OfContext("All hazards must be adequately handled").Should().BeEmpty();
        OfContext("TBD").Should().Equal(Placeholder);
    }

    private static void Each(string words, Func<string, IEnumerable<string>> rulesOf, params string[] rules)
    {
        foreach (string word in words.Split(' '))
        {
            rulesOf(word).Should().Equal(rules, "of '{0}'", word);
        }
    }

    private static IEnumerable<string> OfClaim(string statement) => Of(new Claim("X", statement));

    private static IEnumerable<string> OfStrategy(string statement) => Of(new Strategy("X", statement));

    private static IEnumerable<string> OfEvidence(string statement) => Of(new Evidence("X", statement));

    private static IEnumerable<string> Of(Element element, bool isContext = false)
    {
        Sketch sketch = Sketch.Sound().Add(element);
        return (isContext ? sketch.Frame("G1", "X") : sketch.Support("G1", "X")).Build()
            .Validate(options: ValidationOptions.Default with { Profile = ValidationProfile.Authoring })
            .Where(finding => finding.ElementId == "X").Select(finding => finding.Rule.Id)
            .Where(rule => string.CompareOrdinal(rule, Vague) >= 0 && string.CompareOrdinal(rule, Placeholder) <= 0).Order(StringComparer.Ordinal);
    }
}
