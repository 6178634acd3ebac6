using ArgumentGraph.Interchange;
using ArgumentGraph.Testing;
using Extending;

namespace ArgumentGraph.Tool.Tests.Extending;

/// <summary>A format that is not ours, from the sample, is used like ours.</summary>
public sealed class OutlineTests
{
    private static readonly FormatSet Formats = ArgumentFormats.All.With(new OutlineFormat());

    private static readonly FormatReadingOptions Options = new() { Formats = Formats };

    [Fact]
    public void A_file_is_read_by_its_name_and_saved_by_its_name()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        string copy = Path.Combine(folder, "copy.OUTLINE");
        Argument argument = ArgumentFormats.Load(Sample("storage.outline"), options: Options);

        ArgumentFormats.Save(argument, copy, formats: Formats).Should().BeEmpty();
        Argument again = ArgumentFormats.Load(copy, options: Options);
        Directory.Delete(folder, recursive: true);

        argument.Title.Should().Be("Risk of exfiltration from the training cluster is very low");
        again.Elements.Should().BeEquivalentTo(argument.Elements);
        again.Relationships.Should().BeEquivalentTo(argument.Relationships);
    }

    [Fact]
    public async Task A_file_is_saved_by_its_name_asynchronously_too()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        string copy = Path.Combine(folder, "copy.outline");

        await ArgumentFormats.SaveAsync(Case, copy, formats: Formats, cancellationToken: TestContext.Current.CancellationToken);
        Argument again = await ArgumentFormats.LoadAsync(copy, options: Options, cancellationToken: TestContext.Current.CancellationToken);
        Directory.Delete(folder, recursive: true);

        again.Elements.Should().BeEquivalentTo(Case.Elements);
    }

    [Fact]
    public void A_text_without_a_name_is_recognised_by_its_content()
    {
        FormatReading read = ArgumentFormats.ReadText("title t\ngoal G1: s\n", options: Options);

        read.Format.Should().BeOfType<OutlineFormat>();
        read.Argument!["G1"].Should().Be(new Goal("G1", "s"));
        ArgumentFormats.ReadText("title t\ngoal G1: s\n").Findings
            .Should().ContainSingle(finding => finding.Rule == Rules.UnknownFormat, "without the set nothing knows it");
    }

    [Fact]
    public void Findings_of_the_reader_and_of_the_library_have_line_and_column()
    {
        FormatReading read = ArgumentFormats.ReadText(
            "title t\ngoal G1: s\n  see C2\n    goal G9: s\nclaim C22: s\n  evidence G1: s\n", options: Options);

        read.HasErrors.Should().BeTrue();
        read.Findings.Select(finding => $"{finding.Place!.Line},{finding.Place.Column} {finding.Rule.Id}").Should().Equal("4,5 OUTLINE1", "6,12 AG0014");
        read.Findings[0].Message.Should().Contain("not 4");
    }

    [Fact]
    public void A_reference_that_leads_nowhere_is_reported_with_a_suggestion()
    {
        FormatReading read = ArgumentFormats.ReadText("title t\ngoal G1: s\n  see C22\nclaim C2: s\n  evidence E1: s\n", options: Options);

        read.Findings.Should().ContainSingle(finding => finding.Rule == Rules.UnresolvedReference).Which.Message.Should().Contain("did you mean 'C2'");
    }

    [Fact]
    public void What_is_left_out_is_a_loss_with_a_place_on_reading_and_without_one_on_writing()
    {
        FormatReading read = ArgumentFormats.ReadText("title t\ngoal G1: s\n  # a comment\n", options: Options);
        Loss comment = read.Losses.Should().ContainSingle().Subject;
        comment.Kind.Should().Be(LossKind.Dropped);
        comment.Place.Should().Be(new Place(null, 3, 3));

        Argument argument = read.Argument!.Edit(edit => edit.Replace(new Goal("G1", "s") { IsPathway = true }));
        ArgumentFormats.ToText(argument, new OutlineFormat(), out ValueList<Loss> losses).Should().Be("title t\ngoal G1: s\n");
        losses.Should().ContainSingle().Which.ElementId.Should().Be("G1");
    }

    [Fact]
    public void A_rule_of_the_reader_counts_in_validation_with_a_severity_of_the_callers()
    {
        var rule = Rule.CreateForReading("OUTLINE9", "Blank statement", Severity.Warning, "Write one.");
        Argument argument = ArgumentFormats.Parse("x", new Reporting(rule));

        argument.Validate().Should().ContainSingle(finding => finding.Rule == rule).Which.Severity.Should().Be(Severity.Warning);
        argument.Validate(options: ValidationOptions.Default.WithSeverity(rule, Severity.Error)).HasErrors.Should().BeTrue();
        argument.Validate(options: ValidationOptions.Default.WithoutRule(rule)).Should().NotContain(finding => finding.Rule == rule);
        argument.Validate().ToSarif().Should().Contain("OUTLINE9").And.Contain("Blank statement");
        var another = Rule.CreateForReading("OUTLINE9", "Another", Severity.Error, "h");
        argument.Validate(options: ValidationOptions.Default.WithRule(another)).Should().ContainSingle(finding => finding.Rule.Id == "OUTLINE9")
            .Which.Severity.Should().Be(Severity.Error, "the rule of this id that the options have decides");
    }

    [Fact]
    public void An_error_of_the_reader_cannot_be_lowered()
    {
        Action lowering = () => ValidationOptions.Default.WithSeverity(OutlineFormat.WrongIndent, Severity.Warning);

        lowering.Should().Throw<ArgumentException>().WithMessage("*OUTLINE1 Wrong indent is an error of reading*");
    }

    [Fact]
    public void An_argument_in_an_outline_is_the_same_when_it_is_read_again() =>
        ArgumentCases.Of(seed => RandomOutlines.Make(new Random(seed))).Check(100, 2_000, argument =>
        {
            string text = ArgumentFormats.ToText(argument, new OutlineFormat(), out ValueList<Loss> losses);
            Argument again = ArgumentFormats.Parse(text, options: Options);

            losses.Should().BeEmpty();
            again.Elements.Should().BeEquivalentTo(argument.Elements);
            again.Relationships.Should().BeEquivalentTo(argument.Relationships);
            ArgumentFormats.ToText(again, new OutlineFormat()).Should().Be(text);
        });

    [Theory]
    [InlineData("goal")]
    [InlineData("goal G1 s")]
    [InlineData("goal G1: \ud800")]
    [InlineData("  see X\r\rchallenges\r\n\tgoal G: s")]
    [InlineData("title x")]
    public void No_text_makes_it_throw(string text) =>
        ArgumentFormats.ReadText("title t\n" + text, options: Options).Format.Should().BeOfType<OutlineFormat>();

    private static Argument Case => ArgumentFormats.Load(Sample("storage.outline"), options: Options);

    private static string Sample(string file) => Repository.File("samples", "extending", file);

    /// <summary>Finds one goal in every text, and something to report of it.</summary>
    private sealed class Reporting(Rule rule) : ArgumentFormat("reporting", "Reporting", "text/plain", canRead: true, canWrite: false, ".reporting")
    {
        protected override void Read(ArgumentImport draft, FormatReadingOptions options)
        {
            draft.Add(new Goal("G1", "s"), draft.Main, 0);
            draft.Report(rule, draft.Main, 0, "Found.", "G1");
        }
    }
}
