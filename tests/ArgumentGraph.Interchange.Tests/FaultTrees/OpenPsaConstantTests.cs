using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests;

public class OpenPsaConstantTests
{
    private const string Events = """
        <define-house-event name="on"><label>Maintenance</label><constant value="true"/></define-house-event>
        <define-house-event name="off"><constant value="false"/></define-house-event>
        <define-basic-event name="p"><float value="0.1"/></define-basic-event>
        <define-basic-event name="q"><float value="0.2"/></define-basic-event>
        """;

    // By hand: what is left of each formula once 'on' is true and 'off' false, with p = 0.1 and q = 0.2.
    [Theory]
    [InlineData("<or><house-event name='off'/><basic-event name='q'/></or>", "q", 0.2)]
    [InlineData("<and><house-event name='on'/><basic-event name='q'/></and>", "q", 0.2)]
    [InlineData("<and><event name='on'/><basic-event name='p'/><basic-event name='q'/></and>", "p+q", 0.02)]
    [InlineData("<and><constant value='true'/><basic-event name='q'/></and>", "q", 0.2)]
    [InlineData("<and><not><house-event name='off'/></not><basic-event name='q'/></and>", "q", 0.2)]
    [InlineData("<or><not><not><basic-event name='p'/></not></not><basic-event name='q'/></or>", "p q", 0.28)]
    [InlineData("<atleast min='2'><house-event name='on'/><basic-event name='p'/><basic-event name='q'/></atleast>", "p q", 0.28)]
    [InlineData("<atleast min='2'><house-event name='off'/><basic-event name='p'/><basic-event name='q'/></atleast>", "p+q", 0.02)]
    [InlineData("<xor><house-event name='off'/><basic-event name='q'/></xor>", "q", 0.2)]
    [InlineData("<iff><house-event name='on'/><basic-event name='q'/></iff>", "q", 0.2)]
    [InlineData("<imply><house-event name='on'/><basic-event name='q'/></imply>", "q", 0.2)]
    [InlineData("<nand><house-event name='on'/><not><basic-event name='q'/></not></nand>", "q", 0.2)]
    [InlineData("<nor><house-event name='off'/><not><basic-event name='q'/></not></nor>", "q", 0.2)]
    [InlineData("<cardinality min='1' max='2'><house-event name='off'/><basic-event name='p'/><basic-event name='q'/></cardinality>", "p q", 0.28)]
    [InlineData("<or><and><house-event name='off'/><basic-event name='p'/></and><basic-event name='q'/></or>", "q", 0.2)]
    [InlineData("<or><gate name='never'/><basic-event name='q'/></or>", "q", 0.2)]
    [InlineData("<and><gate name='always'/><basic-event name='q'/></and>", "q", 0.2)]
    public void Constants_are_folded_away_wherever_they_stand(string formula, string cutSets, double doubt)
    {
        FormatReading read = Read($"""
            <define-gate name="top">{formula}</define-gate>
            <define-gate name="never"><and><house-event name="off"/><basic-event name="p"/></and></define-gate>
            <define-gate name="always"><or><house-event name="on"/><basic-event name="p"/></or></define-gate>
            """);
        read.Findings.Should().BeEmpty();
        Argument argument = read.Argument!;
        foreach (Baseline baseline in (ReadOnlySpan<Baseline>)[Baseline.AsIs, Baseline.AsPlanned, Baseline.AsArgued])
        {
            LoadBearingTarget top = argument.AnalyzeLoadBearing(Setting.On(null, baseline)).Pathways.Single(target => target.Element.Id == "top");
            top.CutSets.Listed.Select(set => string.Join('+', set.Elements.Select(element => element.Id))).Should().BeEquivalentTo(cutSets.Split(' '));
        }

        argument.AnalyzeProbability("top").ExactDoubt.Should().BeApproximately(doubt, 1e-15);
    }

    [Theory]
    [InlineData("<and><house-event name='off'/><basic-event name='q'/></and>")]
    [InlineData("<not><house-event name='on'/></not>")]
    [InlineData("<constant value='false'/>")]
    [InlineData("<atleast min='3'><house-event name='off'/><basic-event name='p'/><basic-event name='q'/></atleast>")]
    [InlineData("<and><gate name='part'/><house-event name='off'/></and>")]
    [InlineData("<xor><house-event name='on'/><constant value='1'/></xor>")]
    public void What_cannot_occur_is_context_and_nothing_is_load_bearing(string formula)
    {
        const string Part = "<define-gate name='part'><or><basic-event name='p'/><basic-event name='q'/></or></define-gate>";
        string part = formula.Contains("part", StringComparison.Ordinal) ? Part : string.Empty;
        FormatReading read = Read($"<define-gate name='top'>{formula}</define-gate>{part}");
        read.Findings.Should().BeEmpty();
        read.Argument!["top"].Should().BeOfType<Context>().Which.Statement.Should().Be("Does not occur: top");
        read.Losses.Should().ContainSingle(loss => loss.ElementId == "top" && loss.Kind == LossKind.Changed);
        read.Losses.Count(loss => loss.ElementId == "part" && loss.Kind == LossKind.Dropped).Should().Be(part.Length > 0 ? 1 : 0);
        LoadBearingReport report = read.Argument.AnalyzeLoadBearing();
        report.Pathways.Should().NotContain(target => target.CutSets.Count != 0);
        report.SharedAcrossPathways.Should().BeEmpty();
        read.Argument.AnalyzeSupport().StandingOf("top").Should().Be(Standing.Supported);
    }

    [Fact]
    public void What_always_occurs_is_unsupported_and_rests_on_nothing()
    {
        FormatReading read = Read("""
            <define-gate name='top'><or><gate name='part'/><basic-event name='q'/></or></define-gate>
            <define-gate name='part'><house-event name='on'/></define-gate>
            """);
        read.Findings.Should().BeEmpty();
        Argument argument = read.Argument!;
        argument.AnalyzeSupport().StandingOf("top").Should().Be(Standing.Unsupported);
        argument.SupportersOf("top").Select(element => element.Id).Should().Equal("part");
        argument.ContextOf("part").Select(element => (element.Id, element.Statement)).Should().Equal(("on", "Occurs: Maintenance"));
        argument.AnalyzeLoadBearing().Pathways.Should().ContainSingle().Which.CutSets.Count.Should().Be(0);
    }

    [Fact]
    public void A_house_event_is_said_to_be_a_constant_and_is_context_of_the_gates_that_name_it()
    {
        FormatReading read = Read("<define-gate name='top'><or><house-event name='off'/><basic-event name='q'/><constant value='false'/></or></define-gate>");
        read.Argument!.ContextOf("top").Select(element => element.Id).Should().Equal("off");
        read.Losses.Where(loss => loss.Kind == LossKind.Changed).Select(loss => loss.ElementId).Should().BeEquivalentTo("on", "off", "top");
        ArgumentFormats.ToText(read.Argument, ArgumentFormats.OpenPsa, out ValueList<Loss> losses).Should().NotContain("off");
        losses.Should().NotBeEmpty();
    }

    [Fact]
    public void A_house_event_without_a_constant_is_false_which_is_said()
    {
        FormatReading read = Read("""
            <define-gate name='top'><or><house-event name='h'/><basic-event name='q'/></or></define-gate>
            <define-house-event name='h'/>
            """);
        read.Findings.Should().BeEmpty();
        read.Losses.Should().ContainSingle(loss => loss.Kind == LossKind.Inferred && loss.ElementId == "h");
        read.Argument!.AnalyzeProbability("top").ExactDoubt.Should().Be(0.2);
    }

    [Fact]
    public void A_constant_decides_in_a_circle_too()
    {
        FormatReading read = Read("""
            <define-gate name="top"><or><gate name="a"/><basic-event name="q"/></or></define-gate>
            <define-gate name="a"><and><gate name="b"/><house-event name="off"/></and></define-gate>
            <define-gate name="b"><or><gate name="a"/><basic-event name="p"/></or></define-gate>
            """);
        read.Findings.Should().BeEmpty();
        read.Argument!.AnalyzeProbability("top").ExactDoubt.Should().Be(0.2);
    }

    [Theory]
    [InlineData("<or><not><basic-event name='p'/></not><basic-event name='q'/></or>", "AG0035", "<not>")]
    [InlineData("<xor><basic-event name='p'/><basic-event name='q'/></xor>", "AG0035", "<xor>")]
    [InlineData("<imply><basic-event name='p'/><house-event name='off'/></imply>", "AG0035", "<imply>")]
    [InlineData("<not><basic-event name='p'/><basic-event name='q'/></not>", "AG0007", "<not>")]
    [InlineData("<cardinality min='1' max='1'><basic-event name='p'/><basic-event name='q'/></cardinality>", "AG0035", "<cardinality")]
    [InlineData("<cardinality min='2' max='1'><basic-event name='p'/><basic-event name='q'/></cardinality>", "AG0011", "<cardinality")]
    [InlineData("<and><house-event name='off'/><gate name='nowhere'/></and>", "AG0015", "<gate name='nowhere'")]
    [InlineData("<or><constant value='perhaps'/><basic-event name='q'/></or>", "AG0011", "<constant value='perhaps'")]
    public void What_is_wrong_is_found_at_its_place(string formula, string rule, string at)
    {
        string text = Text($"<define-gate name='top'>{formula}</define-gate>");
        FormatReading read = ArgumentFormats.ReadText(text);
        int index = text.IndexOf(at, StringComparison.Ordinal);
        int column = index - text.LastIndexOf('\n', index);
        read.Findings.Should().ContainSingle().Which.Should().Match<Finding>(finding => finding.Rule.Id == rule && finding.Place!.Column == column);
    }

    [SharedDataFact]
    public void The_house_event_of_the_field_case_leaves_nothing_load_bearing()
    {
        FormatReading read = ArgumentFormats.ReadFile(Repository.Shared("field-cases", "opsa-house-and.opsa.xml"));
        read.Findings.Should().BeEmpty();
        LoadBearingReport report = read.Argument!.AnalyzeLoadBearing();
        report.Pathways.Should().NotContain(target => target.CutSets.Count != 0);
        report.Pairs.Count.Should().Be(0);
    }

    private static string Text(string gates) => $"<opsa-mef>\n<define-fault-tree name=\"t\">\n{gates}\n{Events}\n</define-fault-tree></opsa-mef>";

    private static FormatReading Read(string gates) => ArgumentFormats.ReadText(Text(gates));
}
