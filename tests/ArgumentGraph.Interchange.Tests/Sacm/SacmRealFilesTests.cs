using System.Text.RegularExpressions;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests.Sacm;

/// <summary>Published SACM files: counted anew, by their text alone, and written and read again.</summary>
public partial class SacmRealFilesTests
{
    [SharedDataTheory]
    [InlineData("open-autonomy-safety-case.sacm.xml")]
    [InlineData("open-autonomy-safety-case.updated.v2.sacm.xml")]
    public void The_open_autonomy_case_is_read_as_it_is_counted(string name)
    {
        string path = Repository.Shared("sacm", name);
        string text = Comments().Replace(File.ReadAllText(path), string.Empty);
        FormatReading read = ArgumentFormats.ReadFile(path);
        read.Format.Should().Be(ArgumentFormats.Sacm);
        read.HasErrors.Should().BeFalse();
        Argument argument = read.Argument!;
        (argument.OfKind<Goal>().Count() + argument.OfKind<Claim>().Count()).Should().Be(Count(text, "<claim "));
        argument.OfKind<Strategy>().Count().Should().Be(Count(text, "<argumentReasoning "));
        (argument.OfKind<Evidence>().Count() + argument.OfKind<Context>().Count()).Should().Be(Count(text, "<artifactReference "));

        int inContext = Parts(text, "assertedContext").Sum(part => Count(part, "<source "));
        argument.Relationships.Count(relationship => relationship.Kind == RelationshipKind.InContextOf).Should().Be(inContext);

        // A step of reasoning: one relationship to the strategy, and one to each premise.
        int supported = Parts(text, "assertedInference").Concat(Parts(text, "assertedEvidence"))
            .Sum(part => Count(part, "<source ") + Count(part, "<reasoning "));
        argument.Relationships.Count(relationship => relationship.Kind == RelationshipKind.SupportedBy).Should().Be(supported);
    }

    [SharedDataFact]
    public void The_easy_example_is_read_as_it_is_counted()
    {
        string path = Repository.Shared("sacm", "EasyExample.assurancecase");
        string text = File.ReadAllText(path);
        FormatReading read = ArgumentFormats.ReadFile(path);
        read.HasErrors.Should().BeFalse(string.Join('\n', read.Findings));
        foreach ((ElementKind kind, string type) in ((ElementKind, string)[])[
            (ElementKind.Goal, "Goal"), (ElementKind.Strategy, "Strategy"), (ElementKind.Evidence, "Solution"), (ElementKind.Context, "Context"),
            (ElementKind.Assumption, "Assumption"), (ElementKind.Justification, "Justification")])
        {
            read.Argument!.Elements.Count(element => element.Kind == kind).Should().Be(Count(text, $"xsi:type=\"gsn_:{type}\""), type);
        }

        read.Argument!.Relationships.Count(relationship => relationship.Kind == RelationshipKind.SupportedBy).Should().Be(Count(text, "gsn_:SupportedBy\""));
        read.Argument.Relationships.Count(relationship => relationship.Kind == RelationshipKind.InContextOf).Should().Be(Count(text, "gsn_:InContextOf\""));
    }

    [SharedDataFact]
    public void The_braking_case_is_read_as_it_is_written()
    {
        Argument argument = ArgumentFormats.ReadFile(Repository.Shared("sacm", "sacm_example_core_argument.xml")).Argument!;
        argument.Title.Should().Be("VehicleBrakingAssuranceCase");
        SacmText.Lines(argument).Should().BeEquivalentTo(
        [
            "cl_top supportedBy ar_1", "ar_1 supportedBy cl_sub_1", "ar_1 supportedBy cl_sub_2", "cl_sub_1 inContextOf cl_assumption_1",
            "cl_top inContextOf ctx_1",
            "cl_sub_1 supportedBy ev_1", "cl_sub_2 supportedBy ev_2",
        ]);
    }

    [SharedDataTheory]
    [InlineData("sacm/open-autonomy-safety-case.sacm.xml", true)]
    [InlineData("sacm/open-autonomy-safety-case.updated.v2.sacm.xml", true)]
    [InlineData("sacm/EasyExample.assurancecase", false)] // names of relationships to strategies, which SACM has not
    [InlineData("sacm/sacm_example_core_argument.xml", true)]
    [InlineData("certware/Bluetooth.arm", true)]
    public void Written_and_read_again_it_is_the_same(string name, bool isAllSacm)
    {
        Argument argument = ArgumentFormats.ReadFile(Repository.Shared(name), ArgumentFormats.Sacm).Argument!;
        argument.Elements.Should().NotBeEmpty();
        string written = SacmText.Write(argument);
        FormatReading again = SacmText.Read(written);
        again.Findings.Should().BeEmpty();
        again.Losses.Should().BeEmpty();
        again.Argument!.ToJson().Should().Be(argument.ToJson());
        written.Contains("&quot;data&quot;", StringComparison.Ordinal).Should().Be(!isAllSacm, "what is kept has a place in SACM, or is written as data");
    }

    [SharedDataFact]
    public void CertWares_ARM_is_read_with_its_relationships_the_other_way()
    {
        string path = Repository.Shared("certware", "Bluetooth.arm");
        FormatReading read = ArgumentFormats.ReadFile(path);
        read.Argument!.Elements.Count.Should().Be(Count(File.ReadAllText(path), "<containsArgumentElement "));
        SacmText.Lines(read.Argument).Should().Contain("\"Bluetooth secure\" inContextOf References");
    }

    private static int Count(string text, string part) => Regex.Count(text, Regex.Escape(part), RegexOptions.None, TimeSpan.FromMinutes(1));

    private static IEnumerable<string> Parts(string text, string tag) =>
        Regex.Matches(text, $"<{tag} .*?</{tag}>", RegexOptions.Singleline, TimeSpan.FromMinutes(1)).Select(match => match.Value);

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Comments();
}
