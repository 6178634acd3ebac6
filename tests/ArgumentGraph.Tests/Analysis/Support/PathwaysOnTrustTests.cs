using ArgumentGraph.Testing;
using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.Support;

public class PathwaysOnTrustTests
{
    private static RandomCases<Argument> Cases => ArgumentCases.Of(seed => RandomArguments.Make(seed));

    [Fact]
    public void A_pathway_is_on_trust_if_it_needs_evidence_whose_state_nobody_stated()
    {
        SupportReport support = Argument.Parse("""
            {
              "format": "argument-graph/1",
              "title": "Trust",
              "elements": [
                { "id": "P1", "kind": "goal", "statement": "Needs it", "pathway": true, "supportedBy": ["E1", "E2"] },
                { "id": "P2", "kind": "goal", "statement": "Has another way", "pathway": true, "supportedBy": ["E1", "E2"], "requires": "any" },
                { "id": "P3", "kind": "goal", "statement": "Does not stand anyway", "pathway": true, "supportedBy": ["E1", "E3"] },
                { "id": "P4", "kind": "goal", "statement": "Does not cite it", "pathway": true, "supportedBy": ["E2"] },
                { "id": "E1", "kind": "evidence", "statement": "Not stated" },
                { "id": "E2", "kind": "evidence", "statement": "In hand", "state": "available" },
                { "id": "E3", "kind": "evidence", "statement": "Missing", "state": "missing" }
              ]
            }
            """).AnalyzeSupport();

        support.PathwaysOnTrust.Select(pathway => pathway.Id).Should().Equal("P1");
    }

    [Fact]
    public void It_is_what_comes_of_writing_that_all_such_evidence_is_missing() => Cases.Check(400, 10_000, argument =>
    {
        foreach (Baseline baseline in new[] { Baseline.AsIs, Baseline.AsPlanned })
        {
            Setting setting = Setting.On(RandomArguments.Today, baseline);
            Argument written = argument.Edit(edit =>
            {
                foreach (Evidence evidence in argument.OfKind<Evidence>().Where(each => each.State is null))
                {
                    edit.Replace(evidence with { State = EvidenceState.Missing });
                }
            });
            SupportReport before = argument.AnalyzeSupport(setting), after = written.AnalyzeSupport(setting);

            before.PathwaysOnTrust.Select(pathway => pathway.Id).Should().Equal(before.Pathways
                .Where(each => each.Standing == Standing.Supported && after.AnalysedStandingOf(each.Element.Id) < Standing.Supported)
                .Select(each => each.Element.Id));
        }
    });

    [Fact]
    public void As_argued_states_do_not_count() => Cases.Check(50, 500, argument =>
        argument.AnalyzeSupport(Setting.On(RandomArguments.Today, Baseline.AsArgued)).PathwaysOnTrust.Should().BeEmpty());
}
