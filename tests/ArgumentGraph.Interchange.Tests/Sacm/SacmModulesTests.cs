using System.Xml.Linq;
using ArgumentGraph.Interchange.Tests.Losses;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests.Sacm;

public class SacmModulesTests
{
    // As another tool would write it: a package cites goals of another, which an interface lists, and a binding joins a goal to a supplier's.
    private const string Foreign = """
        <?xml version="1.0" encoding="UTF-8"?>
        <sacm:AssuranceCasePackage xmlns:sacm="http://www.omg.org/spec/SACM/2.3" xmlns:xmi="http://www.omg.org/XMI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
          <name content="A case"/>
          <argumentPackage xsi:type="sacm:ArgumentPackage" xmi:id="oversight">
            <name content="Oversight"/>
            <description><content><value content="Oversight of the weights"/></content></description>
            <argumentationElement xsi:type="sacm:Claim" xmi:id="G1" gid="G1"><description><content><value content="Reading takes two mistakes"/></content></description></argumentationElement>
            <argumentationElement xsi:type="sacm:Claim" xmi:id="G3" gid="G3" assertionDeclaration="needsSupport"><description><content><value content="Copies do not outlive their purpose"/></content></description></argumentationElement>
            <argumentationElement xsi:type="sacm:Claim" xmi:id="c1" isCitation="true" citedElement="G5"><description><content><value content="Accounts cannot read"/></content></description></argumentationElement>
            <argumentationElement xsi:type="sacm:AssertedInference" xmi:id="r1" source="c1 G3" target="G1"/>
          </argumentPackage>
          <argumentPackage xsi:type="sacm:ArgumentPackage" xmi:id="storage">
            <name content="Storage"/>
            <argumentationElement xsi:type="sacm:Claim" xmi:id="G5" gid="G5"><description><content><value content="Accounts cannot read"/></content></description></argumentationElement>
            <argumentationElement xsi:type="sacm:Claim" xmi:id="G9" gid="G9"><description><content><value content="Backups are deleted"/></content></description></argumentationElement>
            <argumentationElement xsi:type="sacm:ArtifactReference" xmi:id="Sn1" gid="Sn1"><description><content><value content="Audit"/></content></description></argumentationElement>
            <argumentationElement xsi:type="sacm:AssertedEvidence" xmi:id="r2" source="Sn1" target="G5"/>
            <argumentationElement xsi:type="sacm:AssertedEvidence" xmi:id="r3" source="Sn1" target="G9"/>
          </argumentPackage>
          <argumentPackage xsi:type="sacm:ArgumentPackageInterface" xmi:id="offered" implements="storage">
            <argumentationElement xsi:type="sacm:Claim" xmi:id="i1" isCitation="true" citedElement="G5"/>
            <argumentationElement xsi:type="sacm:Claim" xmi:id="i2" isCitation="true" citedElement="G9"/>
          </argumentPackage>
          <argumentPackage xsi:type="sacm:ArgumentPackageBinding" xmi:id="joint" participantPackage="oversight storage">
            <name content="Joint"/>
            <argumentationElement xsi:type="sacm:Claim" xmi:id="b1" isCitation="true" citedElement="G3"/>
            <argumentationElement xsi:type="sacm:Claim" xmi:id="b2" isCitation="true" citedElement="G9"/>
            <argumentationElement xsi:type="sacm:ArgumentReasoning" xmi:id="S1" gid="S1"><description><content><value content="Backups are the only copies"/></content></description></argumentationElement>
            <argumentationElement xsi:type="sacm:AssertedInference" xmi:id="r4" source="b2" target="b1" reasoning="S1"/>
          </argumentPackage>
        </sacm:AssuranceCasePackage>
        """;

    [Fact]
    public void Packages_that_cite_each_other_are_modules()
    {
        FormatReading read = SacmText.Read(Foreign);

        read.Findings.Should().BeEmpty();
        Argument argument = read.Argument!;
        argument.Modules.Select(module => (module.Name, module.Title, module.IsContract)).Should().Equal(
            ("Oversight", "Oversight of the weights", false), ("Storage", string.Empty, false), ("Joint", string.Empty, true));
        argument.Elements.Select(element => (element.Id, element.Module, element.IsPublic)).Should().Equal(
            ("G1", "Oversight", false), ("G3", "Oversight", false), ("G5", "Storage", true), ("G9", "Storage", true), ("Sn1", "Storage", false),
            ("S1", "Joint", false));
        argument.Modules[0].AwayElements.Should().Equal(new AwayElement { Id = "G5", Kind = ElementKind.Claim, Statement = "Accounts cannot read" });
        argument.Modules[2].AwayElements.Should().Equal(
            new AwayElement { Id = "G3", Kind = ElementKind.Goal, Statement = "Copies do not outlive their purpose", SupportedBy = ["S1"] },
            new AwayElement { Id = "G9", Kind = ElementKind.Claim, Statement = "Backups are deleted" });
        argument["G3"].Should().Match<Goal>(goal => goal.IsToBeSupportedByContract && !goal.IsUndeveloped);
        argument.Validate().Findings.Where(finding => finding.Rule.Category == RuleCategory.Module).Should().BeEmpty();
        argument.AnalyzeSupport().StandingOf("G1").Should().Be(Standing.Supported);
    }

    [Fact]
    public void What_packages_say_is_not_lost()
    {
        SacmText.Read(Foreign).Losses.Select(loss => loss.Message)
            .Should().OnlyContain(message => message.Contains("attribute 'id'", StringComparison.Ordinal));
    }

    [Fact]
    public void Packages_of_others_are_written_as_packages_again()
    {
        Argument argument = SacmText.Read(Foreign).Argument!;
        string text = SacmText.Write(argument, out ValueList<Loss> losses);

        losses.Should().BeEmpty();
        SacmText.Read(text).Argument!.ToJson().Should().Be(argument.ToJson());
        var document = XDocument.Parse(text);
        XName type = XName.Get("type", "http://www.w3.org/2001/XMLSchema-instance");
        document.Root!.Elements("argumentPackage").Select(package => package.Attribute(type)!.Value).Should().Equal(
            "sacm:ArgumentPackage", "sacm:ArgumentPackage", "sacm:ArgumentPackageInterface", "sacm:ArgumentPackageBinding");
        document.Descendants().Where(element => element.Attribute("isCitation") is not null).Select(element => element.Attribute("citedElement")!.Value)
            .Should().Equal("G5", "G5", "G9", "G3", "G9");
        document.Descendants("argumentPackage").Single(package => package.Attribute("participantPackage") is not null)
            .Attribute("participantPackage")!.Value.Split(' ').Should().HaveCount(2);
    }

    [Fact]
    public void A_file_whose_packages_do_not_cite_each_other_keeps_tags()
    {
        string text = Foreign.Replace("isCitation=\"true\" citedElement=\"G5\"", "isAbstract=\"false\"", StringComparison.Ordinal)
            .Replace("isCitation=\"true\" citedElement=\"G3\"", string.Empty, StringComparison.Ordinal)
            .Replace("isCitation=\"true\" citedElement=\"G9\"", string.Empty, StringComparison.Ordinal);

        Argument argument = SacmText.Read(text).Argument!;

        argument.Modules.Should().BeEmpty();
        argument["G1"].Tags["package"].Should().Equal("Oversight");
    }

    [Fact]
    public void Modules_read_back_as_they_were()
    {
        ArgumentCases.WithTexts(seed => ModularArgument.Of(SacmRoundTripTests.Generated(seed), seed)).Check(300, 5_000, argument =>
        {
            string text = SacmText.Write(argument);
            FormatReading read = SacmText.Read(text);
            read.Findings.Should().BeEmpty("of\n{0}", text);
            read.Losses.Should().BeEmpty("of\n{0}", text);
            read.Argument!.ToJson().Should().Be(argument.ToJson(), "of\n{0}", text);
            SacmText.Write(read.Argument).Should().Be(text);
        });
    }

    [Theory]
    [InlineData("""[{"name":"B"}]""")]
    [InlineData("""[{"name":"B"},{"name":"A","title":"t"}]""")]
    [InlineData("""[{"name":"A"},{"name":"C","contract":true},{"name":"B"}]""")]
    public void Packages_keep_their_order_whether_elements_name_them_or_not(string modules)
    {
        var argument = Argument.Parse($$"""
            {"format":"argument-graph/1","title":"t","modules":{{modules}},"elements":[
              {"id":"1","kind":"goal","statement":"a","module":"A"},{"id":"2","kind":"goal","statement":"b","module":"B"}]}
            """);
        string text = SacmText.Write(argument);
        Argument read = SacmText.Read(text).Argument!;

        read.Modules.Select(module => module.Name).Should().Equal(argument.Modules.Select(module => module.Name));
        SacmText.Write(read).Should().Be(text);
    }

    [Fact]
    public void Every_reference_of_packages_leads_to_an_id()
    {
        ArgumentCases.WithTexts(seed => ModularArgument.Of(SacmRoundTripTests.Generated(seed), seed)).Check(50, 1_000, argument =>
        {
            var document = XDocument.Parse(SacmText.Write(argument));
            XName id = XName.Get("id", "http://www.omg.org/XMI");
            string[] ids = [.. document.Descendants().Select(element => element.Attribute(id)?.Value).OfType<string>()];
            ids.Should().OnlyHaveUniqueItems();
            document.Descendants().Attributes()
                .Where(attribute => attribute.Name.LocalName is "source" or "target" or "reasoning" or "citedElement" or "implements" or "participantPackage"
                    or "metaClaim")
                .SelectMany(attribute => attribute.Value.Split(' '))
                .Should().BeSubsetOf(ids);
        });
    }
}
