namespace ArgumentGraph.Interchange.Tests;

public class OpenPsaModelTests
{
    private const string Pumps = """
        <opsa-mef><define-fault-tree name="t"><define-gate name="top"><and><basic-event name="a"/><basic-event name="b"/></and></define-gate>
        <define-CCF-group name="pumps" model="beta-factor"><members><basic-event name="a"/><basic-event name="b"/></members>
        <distribution><float value="0.1"/></distribution><factor level="2"><float value="0.2"/></factor></define-CCF-group>
        </define-fault-tree></opsa-mef>
        """;

    private const string Data =
        "<opsa-mef><model-data><define-basic-event name='a'><float value='0.5'/></define-basic-event></model-data></opsa-mef>";

    [Fact]
    public void A_group_of_the_beta_factor_model_is_a_common_cause()
    {
        FormatReading read = ArgumentFormats.ReadText(Pumps);
        read.Findings.Should().BeEmpty();
        read.Losses.Should().ContainSingle(loss => loss.Message.Contains("common-cause=0.2", StringComparison.Ordinal));
        ValueList<CommonCause> causes = OpenPsaCommonCauses.Of(read.Argument!);
        causes.Should().Equal(new CommonCause("common-cause", 0.2, "pumps"));
        ProbabilityReport report = read.Argument!.AnalyzeProbability("top", options: new ProbabilityOptions { CommonCauses = causes });
        report.ExactDoubt.Should().BeApproximately(0.01, 1e-15);

        // By hand: the common part 0.02, or else both own parts, each such that the whole is 0.1.
        double own = 1 - (0.9 / 0.98);
        report.CommonCauseDoubt.Should().BeApproximately(0.02 + (0.98 * own * own), 1e-15);
        Argument again = ArgumentFormats.ReadText(ArgumentFormats.ToText(read.Argument!, ArgumentFormats.OpenPsa)).Argument!;
        OpenPsaCommonCauses.Of(again).Should().Equal(causes);
    }

    [Theory]
    [InlineData("beta-factor", "MGL", LossKind.Dropped)]
    [InlineData("beta-factor", "alpha-factor", LossKind.Dropped)]
    public void Of_other_models_the_probability_of_each_event_stays(string from, string to, LossKind kind)
    {
        FormatReading read = ArgumentFormats.ReadText(Pumps.Replace(from, to, StringComparison.Ordinal));
        read.Findings.Should().BeEmpty();
        read.Losses.Should().ContainSingle().Which.Kind.Should().Be(kind);
        read.Argument!.OfKind<Evidence>().Should().OnlyContain(evidence => evidence.Likelihood!.Doubt == 0.1 && evidence.Tags.Count == 0);
        OpenPsaCommonCauses.Of(read.Argument!).Should().BeEmpty();
    }

    [Theory]
    [InlineData("<distribution><float value=\"0.1\"/></distribution>", "", "AG0053", 2)]
    [InlineData("<basic-event name=\"b\"/></members>", "</members>", "AG0053", 2)]
    [InlineData("<factor level=\"2\"><float value=\"0.2\"/></factor>", "", "AG0053", 2)]
    [InlineData("<float value=\"0.2\"/>", "<float value=\"1.2\"/>", "AG0011", 3)]
    [InlineData("<basic-event name=\"b\"/></members>", "<basic-event name=\"top\"/></members>", "AG0053", 2)]
    [InlineData("<basic-event name=\"b\"/></members>", "<basic-event name=\"a\"/></members>", "AG0053", 2)]
    [InlineData("beta-factor", "beta", "AG0010", 2)]
    [InlineData("<define-CCF-group name=\"pumps\"", "<define-CCF-group", "AG0007", 2)]
    public void What_is_wrong_with_a_group_is_a_finding_at_its_place(string from, string to, string rule, int line)
    {
        FormatReading read = ArgumentFormats.ReadText(Pumps.Replace(from, to, StringComparison.Ordinal));
        read.Findings.Should().ContainSingle().Which.Should().Match<Finding>(finding => finding.Rule.Id == rule && finding.Place!.Line == line);
    }

    [Fact]
    public void Included_files_are_read_in_their_place_each_once()
    {
        string folder = Directory.CreateTempSubdirectory("opsa").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "model.opsa.xml"), """
                <opsa-mef><include file="data.xml"/>
                <define-fault-tree name="t"><define-gate name="top"><and><basic-event name="a"/><basic-event name="b"/></and></define-gate>
                <include file="more.xml"/></define-fault-tree>
                <include file="data.xml"/></opsa-mef>
                """);
            File.WriteAllText(Path.Combine(folder, "data.xml"), Data);
            File.WriteAllText(Path.Combine(folder, "more.xml"), "<define-basic-event name='b'>\n<float value='2'/></define-basic-event>");
            FormatReading read = ArgumentFormats.ReadFile(Path.Combine(folder, "model.opsa.xml"));
            ((Evidence)read.Argument!["a"]).Likelihood!.Doubt.Should().Be(0.5);
            read.Findings.Select(finding => (finding.Rule.Id, Path.GetFileName(finding.Place!.File), finding.Place.Line)).Should().BeEquivalentTo(
                [("AG0026", "model.opsa.xml", 4), ("AG0011", "more.xml", 2)]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Several_files_are_one_model()
    {
        string folder = Directory.CreateTempSubdirectory("opsa").FullName;
        try
        {
            string tree = Path.Combine(folder, "tree.opsa.xml");
            string data = Path.Combine(folder, "data.opsa.xml");
            const string Tree = "<define-fault-tree name='t'><define-gate name='top'><basic-event name='a'/></define-gate></define-fault-tree>";
            File.WriteAllText(tree, $"<opsa-mef>{Tree}</opsa-mef>");
            File.WriteAllText(data, Data);
            FormatReading read = ArgumentFormats.ReadAll([tree, data]);
            read.Findings.Should().BeEmpty();
            read.Losses.Should().BeEmpty();
            read.Argument!.AnalyzeProbability("top").ExactDoubt.Should().Be(0.5);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
