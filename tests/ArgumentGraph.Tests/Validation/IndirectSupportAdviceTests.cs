using ArgumentGraph.Testing;
using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Validation;

/// <summary>What AG1011 advises does not change what the argument means.</summary>
public class IndirectSupportAdviceTests
{
    [Theory]
    [InlineData("all", "all", "directly and through others; if it is not needed by itself, remove the direct relationship.")]
    [InlineData("any", "all", "directly and through others; 'G' needs any of its supporters, and what rests on 'E' is not a way of its own.")]
    [InlineData("all", "any", "directly and through others; the others may stand without it, so keep the direct relationship if it is needed in any case.")]
    public void It_depends_on_what_is_needed(string above, string below, string end)
    {
        Argument argument = Argument.Parse($$"""
            {"format":"argument-graph/1","title":"t","elements":[
              {"id":"G","kind":"goal","statement":"g","supportedBy":["C","E"],"requires":"{{above}}"},
              {"id":"C","kind":"claim","statement":"c","supportedBy":["E","F"],"requires":"{{below}}"},
              {"id":"E","kind":"evidence","statement":"e"},{"id":"F","kind":"evidence","statement":"f"}]}
            """);

        argument.Validate().Findings.Single(finding => finding.Rule == Rules.DirectAndIndirectSupport).Message.Should().EndWith(end);
    }

    [Fact]
    public void Following_it_changes_no_cut_set()
    {
        ArgumentCases.Of(seed => RandomArguments.Make(seed, RandomShape.Plain)).Check(300, 5_000, argument =>
        {
            Relationship[] needless =
            [
                .. argument.Validate().Findings
                    .Where(finding => finding.Rule == Rules.DirectAndIndirectSupport
                        && finding.Message.EndsWith("remove the direct relationship.", StringComparison.Ordinal))
                    .Select(finding => finding.Relationship!),
            ];
            foreach (Relationship relationship in needless)
            {
                Argument without = argument.Edit(edit => edit.Disconnect(relationship));
                CutSets(without).Should().BeEquivalentTo(CutSets(argument), "without {0}", relationship);
            }
        }, 93_000);
    }

    private static string[] CutSets(Argument argument) =>
    [
        .. argument.AnalyzeLoadBearing(new Setting { Baseline = Baseline.AsArgued }).Pathways
            .SelectMany(pathway => pathway.CutSets.Listed.Select(cut => $"{pathway.Element.Id}: {cut}")),
    ];
}
