using System.Globalization;
using System.Text;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests;

public class OpenPsaReaderTests
{
    private const string Model = """
        <?xml version="1.0"?>
        <opsa-mef name="plant">
          <define-fault-tree name="FT">
            <label>The plant</label>
            <define-gate name="top">
              <label>Pump station fails</label>
              <or>
                <gate name="pumps"/>
                <event name="power" type="basic-event"/>
                <and>
                  <basic-event name="valve-1"/>
                  <house-event name="open"/>
                </and>
              </or>
            </define-gate>
            <define-gate name="pumps">
              <atleast min="2">
                <basic-event name="pump1"/>
                <basic-event name="pump2"/>
                <basic-event name="pump3"/>
                <basic-event name="spare"/>
              </atleast>
            </define-gate>
            <define-component name="C">
              <define-gate name="inner" role="private"><gate name="FT.C.other"/></define-gate>
              <define-gate name="other" role="private"><basic-event name="pump1"/></define-gate>
            </define-component>
            <define-house-event name="open"><constant value="true"/></define-house-event>
          </define-fault-tree>
          <model-data>
            <define-basic-event name="power">
              <label>Power is lost</label>
              <attributes><attribute name="system" value="grid"/></attributes>
              <float value="1.0e-3"/>
            </define-basic-event>
            <define-basic-event name="pump1"><float value="0.1"/></define-basic-event>
            <define-basic-event name="pump2"><float value="0.1"/></define-basic-event>
            <define-basic-event name="pump3"><float value=".1"/></define-basic-event>
            <define-basic-event name="valve-1"><exponential><parameter name="l"/><system-mission-time/></exponential></define-basic-event>
            <define-parameter name="l"><float value="0.5"/></define-parameter>
          </model-data>
        </opsa-mef>
        """;

    [Fact]
    public void A_tree_is_read_for_success()
    {
        FormatReading read = Read(Model);
        read.Findings.Should().BeEmpty();
        read.Format.Should().BeSameAs(ArgumentFormats.OpenPsa);
        Argument argument = read.Argument!;
        argument.Title.Should().Be("plant");
        argument.Pathways.Select(pathway => pathway.Id).Should().Equal("top", "inner");
        argument["top"].Should().BeOfType<Goal>().Which.Statement.Should().Be("Does not occur: Pump station fails");
        argument.SupportersOf("top").Select(element => element.Id).Should().Equal("pumps", "power", "valve-1");
        argument.ContextOf("top").Select(element => element.Id).Should().Equal("open");
        ((Claim)argument["pumps"]).Requirement.Should().Be(Requirement.AtLeast(3));
        argument["power"].Should().BeEquivalentTo(new Evidence("power", "Does not occur: Power is lost")
        {
            Likelihood = Likelihood.FromLiteral("1.0e-3", isDoubt: true),
            Tags = ValueMap<ValueList<string>>.Empty.With("system", ["grid"]),
        });
        ((Evidence)argument["pump3"]).Likelihood!.Doubt.Should().Be(0.1);
        argument["open"].Should().Be(new Context("open", "Occurs: open"));
        ((Evidence)argument["valve-1"]).Likelihood!.Doubt.Should().BeApproximately(1, 1e-12);
        argument.SupportersOf("inner").Select(element => element.Id).Should().Equal("other");
    }

    [Fact]
    public void What_a_tree_has_beside_is_a_loss_at_its_place()
    {
        FormatReading read = Read(Model);
        Expect("<label>The plant", LossKind.Dropped);
        Expect("<exponential>", LossKind.Changed);
        Expect("<system-mission-time", LossKind.Inferred);
        Expect("<define-parameter", LossKind.Changed);
        Expect("<define-house-event", LossKind.Changed);
        Expect("<basic-event name=\"spare\"", LossKind.Inferred);
        read.Losses.Should().HaveCount(6);

        void Expect(string text, LossKind kind)
        {
            (int line, int column) = PlaceOf(Model, text);
            read.Losses.Should().ContainSingle(loss => loss.Kind == kind && loss.Place!.Line == line && loss.Place.Column == column, text);
        }
    }

    [Theory]
    [InlineData("<or>", "<xor>", "</or>", "</xor>", "AG0035", "<xor>")]
    [InlineData("<and>", "<not>", "</and>", "</not>", "AG0007", "<not>")]
    [InlineData("<and>", "<maybe>", "</and>", "</maybe>", "AG0010", "<maybe>")]
    [InlineData("min=\"2\"", "min=\"5\"", "", "", "AG0011", "<atleast")]
    [InlineData("min=\"2\"", "", "", "", "AG0011", "<atleast")]
    [InlineData("<gate name=\"pumps\"/>", "<gate name=\"pomps\"/>", "", "", "AG0015", "<gate name=\"pomps\"")]
    [InlineData("value=\"1.0e-3\"", "value=\"1.5\"", "", "", "AG0011", "<float value=\"1.5\"")]
    [InlineData("<constant value=\"true\"/>", "<constant value=\"maybe\"/>", "", "", "AG0011", "<constant")]
    [InlineData("<define-gate name=\"pumps\">", "<define-gate name=\"top\">", "", "", "AG0014", "<define-gate name=\"top\">\n      <atleast")]
    [InlineData("<define-gate name=\"pumps\">", "<define-gate>", "", "", "AG0007", "<define-gate>")]
    [InlineData("<opsa-mef name=\"plant\">", "<opsa name=\"opsa-mef\">", "</opsa-mef>", "</opsa>", "AG0005", "<opsa ")]
    [InlineData("</model-data>", "", "", "", "AG0001", null)]
    [InlineData("<?xml version=\"1.0\"?>\n", "<!DOCTYPE opsa-mef [<!ENTITY a \"b\">]>\n", "", "", "AG0031", "<!DOCTYPE")]
    [InlineData("Power is lost", "Power &is; lost", "", "", "AG0031", null)]
    public void What_cannot_be_read_is_a_finding_at_its_place(string from, string to, string from2, string to2, string rule, string? at)
    {
        string text = Model.ReplaceLineEndings("\n").Replace(from, to, StringComparison.Ordinal);
        text = from2.Length == 0 ? text : text.Replace(from2, to2, StringComparison.Ordinal);
        FormatReading read = Read(text, ArgumentFormats.OpenPsa);
        Finding finding = read.Findings.Should().Contain(finding => finding.Rule.Id == rule).Subject.Should().BeOfType<Finding>().Subject;
        if (at is not null)
        {
            (finding.Place!.Line, finding.Place.Column).Should().Be(PlaceOf(text, at));
        }

        read.HasErrors.Should().BeTrue();
    }

    [Fact]
    public void Depth_is_limited()
    {
        string deep = string.Concat(Enumerable.Repeat("<or>", 100_000));
        FormatReading read = Read($"<opsa-mef><define-fault-tree name=\"f\"><define-gate name=\"g\">{deep}");
        read.Findings.Should().Contain(finding => finding.Rule.Id == "AG0003");
        read.Argument!.Contains("g").Should().BeTrue();
    }

    [Fact]
    public void What_counts_twice_counts_twice()
    {
        Argument argument = Read("""
            <opsa-mef><define-fault-tree name="f"><define-gate name="g"><atleast min="2"><event name="a"/><event name="a"/><event name="b"/></atleast></define-gate>
            <define-basic-event name="a"><float value="0.25"/></define-basic-event><define-basic-event name="b"><float value="0.5"/></define-basic-event></define-fault-tree></opsa-mef>
            """).Argument!;
        argument.AnalyzeProbability("g").ExactDoubt.Should().Be(0.25);
    }

    [Fact]
    public void Corrupted_trees_always_give_a_result()
    {
        byte[] original = Encoding.UTF8.GetBytes(Model);
        int unreadable = 0;
        RandomTexts.OfBytes(seed => Corruption.Of(original, new Random(seed))).Check(1_000, 20_000, firstSeed: 11, check: bytes =>
        {
            using var stream = new MemoryStream(bytes);
            FormatReading read = ArgumentFormats.Read(stream, ArgumentFormats.OpenPsa);
            (read.Argument is not null || read.HasErrors).Should().BeTrue();
            unreadable += read.HasErrors ? 1 : 0;
            read.Argument?.Validate();
        });

        if (TestSize.OnlySeed is null)
        {
            unreadable.Should().BePositive();
        }
    }

    // What is quadratic would not come to an end.
    [LongFact]
    public void A_great_many_gates_are_read()
    {
        int count = TestSize.Of(50_000, 1_000_000);
        var text = new StringBuilder("<opsa-mef><define-fault-tree name=\"f\">");
        for (int index = 0; index < count; index++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"<define-gate name=\"g{index}\"><or><gate name=\"g{index + 1}\"/><basic-event name=\"e{index}\"/></or></define-gate>\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"<define-gate name=\"g{count}\"><basic-event name=\"e\"/></define-gate></define-fault-tree></opsa-mef>");
        Argument argument = Read(text.ToString()).Argument!;
        argument.Elements.Should().HaveCount((2 * count) + 2);
    }

    private static FormatReading Read(string text, ArgumentFormat? format = null)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return ArgumentFormats.Read(stream, format);
    }

    private static (int Line, int Column) PlaceOf(string text, string part)
    {
        int at = text.ReplaceLineEndings("\n").IndexOf(part, StringComparison.Ordinal);
        at.Should().BeGreaterThanOrEqualTo(0);
        string before = text.ReplaceLineEndings("\n")[..at];
        return (before.Count(letter => letter == '\n') + 1, at - before.LastIndexOf('\n'));
    }
}
