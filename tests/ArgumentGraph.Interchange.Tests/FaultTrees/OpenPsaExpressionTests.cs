using System.Globalization;
using System.Text;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests;

public class OpenPsaExpressionTests
{
    private const string Parameters = """
        <define-parameter name="rate" unit="hours-1"><float value="1e-4"/></define-parameter>
        <define-parameter name="time"><mul><int value="10"/><parameter name="hundred"/></mul></define-parameter>
        <define-parameter name="hundred"><float value="100"/></define-parameter>
        """;

    // Expected values by hand, from the definitions of the format.
    [Theory]
    [InlineData("<float value='0.25'/>", 0.25)]
    [InlineData("<int value='1'/>", 1)]
    [InlineData("<bool value='true'/>", 1)]
    [InlineData("<parameter name='rate'/>", 1e-4)]
    [InlineData("<neg><float value='-0.5'/></neg>", 0.5)]
    [InlineData("<add><float value='0.1'/><float value='0.2'/><float value='0.25'/></add>", 0.55)]
    [InlineData("<sub><float value='1'/><float value='0.2'/><float value='0.25'/></sub>", 0.55)]
    [InlineData("<mul><float value='0.1'/><float value='2'/></mul>", 0.2)]
    [InlineData("<div><float value='1'/><float value='2'/><float value='5'/></div>", 0.1)]
    [InlineData("<div><pi/><float value='10'/></div>", Math.PI / 10)]
    [InlineData("<abs><float value='-0.3'/></abs>", 0.3)]
    [InlineData("<exp><float value='-1'/></exp>", 1 / Math.E)]
    [InlineData("<log><float value='1.5'/></log>", 0.4054651081081644)]
    [InlineData("<log10><float value='2'/></log10>", 0.3010299956639812)]
    [InlineData("<sqrt><float value='0.25'/></sqrt>", 0.5)]
    [InlineData("<pow><float value='0.5'/><int value='3'/></pow>", 0.125)]
    [InlineData("<mod><int value='7'/><int value='2'/></mod>", 1)]
    [InlineData("<min><float value='0.5'/><float value='0.2'/></min>", 0.2)]
    [InlineData("<max><float value='0.5'/><float value='0.2'/></max>", 0.5)]
    [InlineData("<mean><float value='0.5'/><float value='0.2'/><float value='0.2'/></mean>", 0.3)]
    [InlineData("<floor><float value='0.9'/></floor>", 0)]
    [InlineData("<ceil><float value='0.1'/></ceil>", 1)]
    [InlineData("<sin><float value='0.5'/></sin>", 0.479425538604203)]
    [InlineData("<tanh><float value='0.5'/></tanh>", 0.46211715726000973)]
    [InlineData("<ite><lt><int value='1'/><int value='2'/></lt><float value='0.1'/><div><int value='1'/><int value='0'/></div></ite>", 0.1)]
    [InlineData("<switch><case><bool value='0'/><int value='9'/></case><case><bool value='1'/><float value='0.2'/></case><int value='8'/></switch>", 0.2)]
    [InlineData("<switch><case><eq><int value='1'/><int value='2'/></eq><float value='0.1'/></case><float value='0.3'/></switch>", 0.3)]
    [InlineData("<exponential><parameter name='rate'/><parameter name='time'/></exponential>", 0.09516258196404043)]
    [InlineData("<exponential><float value='1e-12'/><float value='1'/></exponential>", 1e-12)]
    [InlineData("<exponential><parameter name='rate'/><system-mission-time/></exponential>", 0.09516258196404043)]
    [InlineData("<GLM><float value='0.1'/><float value='0'/><float value='0'/><float value='1'/></GLM>", 0.1)]
    [InlineData("<GLM><float value='0'/><float value='1e-4'/><float value='0'/><float value='1000'/></GLM>", 0.09516258196404043)]
    [InlineData("<GLM><float value='0.02'/><float value='0.01'/><float value='0.09'/><float value='10'/></GLM>", 0.0705696447062846)]
    [InlineData("<Weibull><float value='10000'/><float value='1'/><float value='0'/><float value='1000'/></Weibull>", 0.09516258196404043)]
    [InlineData("<Weibull><float value='1000'/><float value='2'/><float value='100'/><float value='600'/></Weibull>", 0.22119921692859512)]
    [InlineData("<Weibull><float value='1000'/><float value='2'/><float value='100'/><float value='50'/></Weibull>", 0)]
    [InlineData("<periodic-test><float value='1e-4'/><float value='1000'/><float value='500'/><float value='2500'/></periodic-test>", 0.09516258196404043)]
    public void Expressions_are_worked_out(string expression, double value)
    {
        FormatReading read = Read(expression, new FormatReadingOptions { MissionTime = 1000 });
        read.Findings.Should().BeEmpty();
        ((Evidence)read.Argument!["e"]).Likelihood!.Doubt.Should().BeApproximately(value, 1e-15 + (1e-14 * value));
    }

    [Theory]
    [InlineData("<uniform-deviate><float value='0.1'/><float value='0.3'/></uniform-deviate>", 0.2)]
    [InlineData("<normal-deviate><float value='0.1'/><float value='0.01'/></normal-deviate>", 0.1)]
    [InlineData("<lognormal-deviate><float value='0.01'/><float value='3'/><float value='0.95'/></lognormal-deviate>", 0.01)]
    [InlineData("<lognormal-deviate><float value='-3'/><float value='0'/></lognormal-deviate>", 0.049787068367863944)]
    [InlineData("<gamma-deviate><float value='2'/><float value='0.1'/></gamma-deviate>", 0.2)]
    [InlineData("<beta-deviate><float value='1'/><float value='3'/></beta-deviate>", 0.25)]
    [InlineData("<histogram><bin><float value='0.2'/><float value='1'/></bin><bin><float value='0.4'/><float value='3'/></bin></histogram>", 0.25)]
    [InlineData("<histogram><float value='0.1'/><bin><float value='0.3'/><float value='2'/></bin></histogram>", 0.2)]
    public void A_random_deviate_is_read_as_its_mean_which_is_said(string expression, double mean)
    {
        FormatReading read = Read(expression);
        read.Findings.Should().BeEmpty();
        ((Evidence)read.Argument!["e"]).Likelihood!.Doubt.Should().BeApproximately(mean, 1e-15);
        read.Losses.Should().ContainSingle(loss => loss.Message.Contains("its mean", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<parameter name='rat'/>", "AG0015", "<parameter name='rat'")]
    [InlineData("<exponential><parameter name='rate'/></exponential>", "AG0007", "<exponential>")]
    [InlineData("<GLM><float value='1'/></GLM>", "AG0007", "<GLM>")]
    [InlineData("<add/>", "AG0007", "<add/>")]
    [InlineData("<summe><float value='1'/></summe>", "AG0010", "<summe>")]
    [InlineData("<add><float value='0.6'/><float value='0.7'/></add>", "AG0011", "<add>")]
    [InlineData("<neg><float value='0.6'/></neg>", "AG0011", "<neg>")]
    [InlineData("<float value='1.5'/>", "AG0011", "<float value='1.5'")]
    [InlineData("<neg><float value='x'/></neg>", "AG0051", "<float value='x'")]
    [InlineData("<div><int value='1'/><int value='0'/></div>", "AG0051", "<div>")]
    [InlineData("<mul><log><int value='-1'/></log><int value='0'/></mul>", "AG0051", "<log>")]
    [InlineData("<exponential><float value='-1'/><float value='1'/></exponential>", "AG0051", "<exponential>")]
    [InlineData("<switch><case><bool value='false'/><float value='0.1'/></case></switch>", "AG0051", "<switch>")]
    [InlineData("<histogram><bin><float value='0.2'/><float value='0'/></bin></histogram>", "AG0051", "<histogram>")]
    [InlineData("<mul><parameter name='rate' unit='years-1'/><int value='1'/></mul>", "AG0052", "<parameter name='rate' unit")]
    public void What_is_wrong_in_an_expression_is_one_finding_at_its_place(string expression, string rule, string at)
    {
        string text = Text(expression);
        FormatReading read = ArgumentFormats.ReadText(text);
        int index = text.IndexOf(at, StringComparison.Ordinal);
        Finding finding = read.Findings.Should().ContainSingle().Subject;
        finding.Rule.Id.Should().Be(rule);
        finding.Place!.Column.Should().Be(index - text.LastIndexOf('\n', index));
        ((Evidence)read.Argument!["e"]).Likelihood.Should().Match<Likelihood?>(likelihood => rule == "AG0052" == (likelihood != null));
    }

    [Fact]
    public void Parameters_that_need_themselves_are_found_once_with_the_way_around()
    {
        FormatReading read = ArgumentFormats.ReadText("""
            <opsa-mef><define-fault-tree name="t"><define-gate name="g"><basic-event name="e"/></define-gate>
            <define-basic-event name="e"><parameter name="a"/></define-basic-event></define-fault-tree>
            <model-data>
            <define-parameter name="a"><neg><parameter name="b"/></neg></define-parameter>
            <define-parameter name="b"><parameter name="c"/></define-parameter>
            <define-parameter name="c"><parameter name="b"/></define-parameter>
            </model-data></opsa-mef>
            """);
        Finding finding = read.Findings.Should().ContainSingle().Subject;
        finding.Rule.Id.Should().Be("AG0050");
        finding.Message.Should().Be("The parameter 'b' needs itself: b → c → b.");
        (finding.Place!.Line, finding.Place.Column).Should().Be((6, 28));
    }

    [Fact]
    public void A_long_chain_of_parameters_does_not_overflow_the_stack()
    {
        int count = TestSize.Of(20_000, 200_000);
        var text = new StringBuilder("<opsa-mef><model-data>");
        for (int index = 0; index < count; index++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"<define-parameter name=\"p{index}\"><mul><parameter name=\"p{index + 1}\"/><int value=\"1\"/></mul></define-parameter>");
        }

        text.Append(CultureInfo.InvariantCulture, $"<define-parameter name=\"p{count}\"><float value=\"0.5\"/></define-parameter>");
        text.Append("<define-basic-event name=\"e\"><parameter name=\"p0\"/></define-basic-event></model-data></opsa-mef>");
        FormatReading read = ArgumentFormats.ReadText(text.ToString());
        read.Findings.Should().BeEmpty();
        ((Evidence)read.Argument!["e"]).Likelihood!.Doubt.Should().Be(0.5);
    }

    [Fact]
    public void A_private_parameter_is_found_from_where_it_is()
    {
        FormatReading read = ArgumentFormats.ReadText("""
            <opsa-mef><define-fault-tree name="t">
            <define-component name="c"><define-parameter name="x" role="private"><float value="0.5"/></define-parameter>
            <define-basic-event name="near"><parameter name="x"/></define-basic-event></define-component>
            <define-parameter name="x"><float value="0.1"/></define-parameter>
            <define-basic-event name="far"><parameter name="x"/></define-basic-event>
            <define-basic-event name="by-path"><parameter name="t.c.x"/></define-basic-event>
            </define-fault-tree></opsa-mef>
            """);
        read.Findings.Should().BeEmpty();
        read.Argument!.OfKind<Evidence>().Select(evidence => evidence.Likelihood!.Doubt).Should().Equal(0.5, 0.1, 0.5);
    }

    [Fact]
    public void The_mission_time_is_a_year_unless_it_is_given_which_is_said()
    {
        const string Expression = "<exponential><float value='1e-4'/><system-mission-time/></exponential>";
        FormatReading assumed = Read(Expression);
        ((Evidence)assumed.Argument!["e"]).Likelihood!.Doubt.Should().BeApproximately(1 - Math.Exp(-0.876), 1e-15);
        assumed.Losses.Should().ContainSingle(loss => loss.Kind == LossKind.Inferred && loss.Message.Contains("8760 hours", StringComparison.Ordinal));
        FormatReading given = Read(Expression, new FormatReadingOptions { MissionTime = 24 });
        ((Evidence)given.Argument!["e"]).Likelihood!.Doubt.Should().BeApproximately(1 - Math.Exp(-0.0024), 1e-15);
        given.Losses.Should().NotContain(loss => loss.Kind == LossKind.Inferred);
        foreach (double time in (ReadOnlySpan<double>)[-1, double.NaN, double.PositiveInfinity])
        {
            FluentActions.Invoking(() => new FormatReadingOptions { MissionTime = time }).Should().Throw<ArgumentOutOfRangeException>();
        }
    }

    [SharedDataFact]
    public void The_parameters_of_the_field_case_give_its_doubt()
    {
        FormatReading read = ArgumentFormats.ReadFile(Repository.Shared("field-cases", "opsa-parameters.opsa.xml"));
        read.Findings.Should().BeEmpty();
        ((Evidence)read.Argument!["p"]).Likelihood!.Doubt.Should().BeApproximately(0.09516258196404043, 1e-15);
        ((Evidence)read.Argument["q"]).Likelihood!.Doubt.Should().Be(0.2);
        read.Argument.AnalyzeProbability("top").ExactDoubt.Should().BeApproximately(0.019032516392808086, 1e-15);
    }

    private static string Text(string expression) => $"""
        <opsa-mef><define-fault-tree name="t"><define-gate name="g"><basic-event name="e"/></define-gate>
        {Parameters}
        <define-basic-event name="e">{expression}</define-basic-event></define-fault-tree></opsa-mef>
        """;

    private static FormatReading Read(string expression, FormatReadingOptions? options = null) => ArgumentFormats.ReadText(Text(expression), options: options);
}
