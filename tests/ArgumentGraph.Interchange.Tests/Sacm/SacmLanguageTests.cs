using System.Text;
using System.Xml.Linq;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests.Sacm;

public class SacmLanguageTests
{
    [Theory]
    [InlineData("<statement>Safe</statement>", "Safe", null)]
    [InlineData("<statement>Safe</statement><description>See section 3</description>", "Safe", "See section 3")]
    [InlineData("<description>See section 3</description><statement content='Safe'/>", "Safe", "See section 3")]
    [InlineData("<statement lang='en' content='Safe'/><description content='Longer'/>", "Safe", "Longer")]
    [InlineData("<statement><content lang='en'>Safe</content></statement>", "Safe", null)]
    [InlineData("<statement xsi:type='base:MultiLangString'><value lang='de' content='Sicher'/><value lang='en' content='Safe'/></statement>", "Safe", null)]
    [InlineData("<statement><content><value language='de' content='Sicher'/><value language='en_US' content='Safe'/></content></statement>", "Safe", null)]
    [InlineData("<statement><content xml:lang='de'><value>Sicher</value></content><content lang='en'><value>Safe</value></content></statement>", "Safe", null)]
    [InlineData("<statement><langString lang='de'>Sicher</langString><langString lang='en'>Safe</langString></statement>", "Safe", null)]
    [InlineData("<statement>Safe</statement><content>Second</content>", "Safe", "Second")]
    [InlineData("Safe", "Safe", null)]
    public void A_statement_goes_before_all_else_and_a_description_stays_one(string texts, string statement, string? description)
    {
        FormatReading read = Read(texts);
        read.Findings.Should().BeEmpty();
        read.Argument!["A"].Statement.Should().Be(statement);
        read.Argument["A"].Description.Should().Be(description);
        SacmText.Read(SacmText.Write(read.Argument)).Argument!.ToJson().Should().Be(read.Argument.ToJson());
    }

    [Fact]
    public void A_statement_in_an_attribute_is_one_too()
    {
        FormatReading read = SacmText.Read("<ArgumentPackage><claim id='A' name='G_1' statement='Safe' description='See section 3'/></ArgumentPackage>");
        (read.Argument!["A"].Statement, read.Argument["A"].Description).Should().Be(("Safe", "See section 3"));
    }

    [Theory]
    [InlineData(null, "Safe", "More")]
    [InlineData("en-GB", "Safe", "More")]
    [InlineData("de", "Sicher", "Mehr")]
    [InlineData("DE", "Sicher", "Mehr")]
    [InlineData("de-AT", "Sicher", "Mehr")]
    [InlineData("Klingon", "QaD", "More")]
    [InlineData("fr", "Safe", "Plus")]
    [InlineData("it", "Safe", "More")]
    public void A_language_can_be_chosen_and_all_are_kept_and_written_back(string? language, string statement, string description)
    {
        const string Texts = """
            <statement><value lang='Klingon' content='QaD'/><value lang='de_CH' content='Sicher'/><value lang='en' content='Safe'/></statement>
            <description><value lang='fr' content='Plus'/><value lang='en' content='More'/><value lang='de' content='Mehr'/></description>
            """;
        var options = new FormatReadingOptions { Language = language };
        Argument argument = Read(Texts, options).Argument!;
        (argument["A"].Statement, argument["A"].Description).Should().Be((statement, description));
        string written = SacmText.Write(argument);
        foreach (string text in (string[])["QaD", "Sicher", "Safe", "Plus", "More", "Mehr"])
        {
            written.Should().Contain($"content=\"{text}\"");
        }

        SacmText.Read(written).Argument!.ToJson().Should().Be(argument.ToJson(), "what was chosen stays, unless another is asked for");
        Argument german = SacmText.Read(Encoding.UTF8.GetBytes(written), new FormatReadingOptions { Language = "de" }).Argument!;
        (german["A"].Statement, german["A"].Description).Should().Be(("Sicher", "Mehr"));
    }

    [Fact]
    public void The_title_is_in_the_language_too()
    {
        const string Text =
            "<ArgumentPackage><name><value lang='en' content='Cart'/><value lang='de' content='Wagen'/></name><claim id='A'/></ArgumentPackage>";
        ArgumentFormats.ReadText(Text, ArgumentFormats.Sacm).Argument!.Title.Should().Be("Cart");
        FormatReading german = ArgumentFormats.ReadText(Text, ArgumentFormats.Sacm, new FormatReadingOptions { Language = "de" });
        german.Argument!.Title.Should().Be("Wagen");
        german.Losses.Should().ContainSingle(loss => loss.Message.Contains("'Cart'", StringComparison.Ordinal));
    }

    [Fact]
    public void Attributes_of_producers_keep_their_namespaces_and_are_none_of_SACMs()
    {
        FormatReading read = SacmText.Read("""
            <ArgumentPackage xmlns:v='urn:vendor'><claim id='A' name='G_1' v:name='shadow' v:id='B' v:colour='red' colour='blue'/></ArgumentPackage>
            """);
        read.Argument!.Elements.Should().ContainSingle().Which.Statement.Should().Be("G_1");
        read.Argument["A"].Data!.Text.Should().Contain("\"{urn:vendor}name\":\"shadow\"")
            .And.Contain("\"{urn:vendor}id\":\"B\"").And.Contain("\"colour\":\"blue\"");
        string written = SacmText.Write(read.Argument);
        XNamespace vendor = "urn:vendor";
        XDocument.Parse(written).Descendants().Attributes(vendor + "colour").Should().ContainSingle().Which.Value.Should().Be("red");
        SacmText.Read(written).Argument!.ToJson().Should().Be(read.Argument.ToJson());
    }

    [Fact]
    public void What_packages_and_producers_elements_say_beside_is_a_loss_each()
    {
        FormatReading read = SacmText.Read("""
            <AssuranceCasePackage id="AC1" name="Cart" xmlns:v="urn:vendor" v:owner="team">
              <argumentPackage id="AP1" name="Args" gid="g7"><claim id="C1" statement="Safe"><v:colour>red</v:colour></claim>
              <argumentGroup id="AG1" name="Part"><member href="#C1"/></argumentGroup></argumentPackage>
            </AssuranceCasePackage>
            """);
        read.Findings.Should().BeEmpty();
        read.Argument!["C1"].Tags["group"].Should().Equal("Part");
        foreach (string lost in (string[])["'AC1'", "'team'", "'AP1'", "'Args'", "'g7'", "'AG1'", "<colour>"])
        {
            read.Losses.Should().Contain(loss => loss.Kind == LossKind.Dropped && loss.Message.Contains(lost, StringComparison.Ordinal), "of {0}", lost);
        }

        SacmText.Read(SacmText.Write(read.Argument)).Losses.Should().BeEmpty();
    }

    [SharedDataFact]
    public void The_statements_of_the_field_case_are_its_statements()
    {
        FormatReading read = ArgumentFormats.ReadFile(Repository.Shared("field-cases", "sacm-statement.sacm.xml"));
        read.Findings.Should().BeEmpty();
        read.Argument!.Elements.Select(element => (element.Id, element.Statement, element.Description)).Should().Equal(
            ("C1", "The cart stops within two metres", null),
            ("C2", "The brakes hold", "See section 3"),
            ("R1", "Argue over parts", null),
            ("E1", "Brake test record", null));
    }

    private static FormatReading Read(string texts, FormatReadingOptions? options = null)
    {
        const string Before = "<ArgumentPackage xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'><claim id='A' name='G_1'>";
        return SacmText.Read(Encoding.UTF8.GetBytes($"{Before}{texts}</claim></ArgumentPackage>"), options);
    }
}
