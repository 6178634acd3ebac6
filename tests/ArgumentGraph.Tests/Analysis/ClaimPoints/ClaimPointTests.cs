using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.ClaimPoints;

public class ClaimPointTests
{
    [Fact]
    public void Independent_legs_whose_confidence_rests_on_one_item_share_it()
    {
        Argument argument = Legs();

        SharedConfidence shared = argument.AnalyzeClaimPoints().Shared.Should().ContainSingle().Subject;
        shared.Above.Id.Should().Be("P1");
        shared.Shared.Id.Should().Be("E3");
        shared.IsArgument.Should().BeFalse();
        shared.Legs.Select(leg => leg.Id).Should().Equal("C1", "C2");
        shared.Points.Select(point => point.Id).Should().Equal("ACP1", "ACP2");
    }

    [Fact]
    public void Where_claim_points_count_what_they_are_about_stands_no_higher_than_its_argument()
    {
        Argument argument = Legs(isThere: false);
        Setting counted = Setting.Default with { CountsClaimPoints = true };

        argument.AnalyzeSupport().StandingOf("P1").Should().Be(Standing.Supported);
        SupportReport support = argument.AnalyzeSupport(counted);
        support.StandingOf("P1").Should().Be(Standing.Unsupported);
        support.StandingOf("C1").Should().Be(Standing.Supported);
        support["P1"].Reason.Should().Be(StandingReason.Confidence);
        support["P1"].DecidedBy.Select(element => element.Id).Should().Equal("CG1", "CG2");
        support.Pathways[0].RootCauses.Causes.Select(cause => cause.Element.Id).Should().Equal("E3");
        argument.AnalyzeClaimPoints().NotStanding.Select(point => point.Point.Id).Should().Equal("ACP1", "ACP2");

        Argument sound = Legs();
        sound.AnalyzeLoadBearing().LoadBearing.Where(each => each.IsBasic).Should().BeEmpty();
        sound.AnalyzeLoadBearing(counted).LoadBearing.Where(each => each.IsBasic).Select(each => each.Element.Id).Should().Equal("E3");
        sound.At(counted).AnalyzeWhatIf(change => change.Fail("E3")).Fallen.Should().ContainSingle();
    }

    [Fact]
    public void Confidence_arguments_are_neither_roots_nor_pathways()
    {
        Argument argument = Legs().Edit(edit => edit.Replace<Goal>("P1", goal => goal with { IsPathway = false }));

        argument.Roots.Select(root => root.Id).Should().Equal("P1");
        argument.Pathways.Select(pathway => pathway.Id).Should().Equal("P1");
    }

    [Fact]
    public void Relationships_without_a_claim_point_are_listed_if_asked()
    {
        Argument argument = Legs();

        argument.AnalyzeClaimPoints().WithoutPoint.Should().BeNull();
        argument.AnalyzeClaimPoints(options: new() { WithUncovered = true }).WithoutPoint
            .Should().Equal(Relationship.SupportedBy("C1", "E1"), Relationship.SupportedBy("C2", "E2"));
    }

    [Fact]
    public void Unless_asked_for_claim_points_change_nothing() =>
        OracleCase.ForMany(7_001, 400, 10_000, test =>
        {
            Setting setting = test.Setting with { CountsClaimPoints = false };
            Argument bare = test.Argument.Edit(edit =>
            {
                foreach (Element element in test.Argument.Elements)
                {
                    edit.Replace(element with { ClaimPoints = [] });
                }
            });
            SupportReport with = test.Argument.AnalyzeSupport(setting, test.SupportOptions);
            SupportReport without = bare.AnalyzeSupport(setting, test.SupportOptions);
            foreach (string id in test.AllIds)
            {
                Expect.Equal(without.StandingOf(id), with.StandingOf(id), $"the standing of {id}");
                Expect.Equal(without.AnalysedStandingOf(id), with.AnalysedStandingOf(id), $"the standing of {id} when it is analysed");
                Expect.Equal(without[id].Reason, with[id].Reason, $"why {id} stands as it does");
            }
        });

    [Fact]
    public void Each_point_is_judged_and_what_legs_share_is_what_a_search_from_each_finds() =>
        OracleCase.ForMany(8_001, 1_000, 20_000, test =>
        {
            ClaimPointReport report = test.Argument.At(test.Setting).AnalyzeClaimPoints();
            ReferenceModel model = test.Model;
            var standings = new ReferenceStanding(model, test.Circumstances);
            string points = InOrder(report.Points.Select(each =>
                $"{each.Element.Id} {each.Point}: {each.Root?.Standing}{(each.IsCircular ? " circular" : "")}"));
            Expect.Equal(
                InOrder(Enumerable.Range(0, model.Elements.Length).SelectMany(owner => model.Elements[owner].ClaimPoints.Select(point =>
                {
                    int root = model.RootOf(point);
                    bool isCircular = root >= 0 && model.Confidence.RestsOn(root, owner);
                    Standing? standing = root < 0 || isCircular ? null : standings.Of(root);
                    return $"{model.Elements[owner].Id} {point}: {standing}{(isCircular ? " circular" : "")}";
                }))),
                points,
                $"the points");
            Expect.Equal(
                InOrder(NaiveShared(test)),
                InOrder(report.Shared.Select(each => $"{each.Above.Id} {each.Shared.Id} {each.IsArgument} {InOrder(each.Legs.Select(leg => leg.Id))}")),
                $"what is shared");
        });

    private static IEnumerable<string> NaiveShared(OracleCase test)
    {
        ReferenceModel model = test.Model;
        for (int above = 0; above < model.Elements.Length; above++)
        {
            int[] supports = model.Supports[above];
            if (model.Elements[above] is not SupportableElement supportable || supports.Length < 2
                || supportable.Requirement.NeededOf(supports.Length) >= supports.Length)
            {
                continue;
            }

            var resting = new List<(int Leg, int Owner, ClaimPoint Point, int Root)>();
            foreach (int r in supports)
            {
                int leg = model.ToElement[r];
                resting.AddRange(PointsOf(above).Where(each => each.Point.On.Contains(model.Elements[leg].Id))
                    .Select(each => (leg, above, each.Point, each.Root)));
                foreach (int owner in Below(model, leg))
                {
                    resting.AddRange(PointsOf(owner).Select(each => (leg, owner, each.Point, each.Root)));
                }
            }

            foreach (int shared in Enumerable.Range(0, model.Elements.Length))
            {
                int[] legs = [.. resting.Where(each => each.Root == shared).Select(each => each.Leg).Distinct()];
                if (legs.Length > 1)
                {
                    yield return Named(above, shared, true, legs);
                }

                (int Leg, int Owner, ClaimPoint Point, int Root)[] on =
                    test.Functions.Basic.Contains(shared) ? [.. resting.Where(each => Below(model, each.Root).Contains(shared))] : [];
                legs = [.. on.Select(each => each.Leg).Distinct()];
                if (legs.Length > 1 && on.Select(each => each.Root).Distinct().Count() > 1)
                {
                    yield return Named(above, shared, false, legs);
                }
            }
        }

        string Named(int above, int shared, bool isArgument, int[] legs) =>
            $"{model.Elements[above].Id} {model.Elements[shared].Id} {isArgument} {InOrder(legs.Select(leg => model.Elements[leg].Id))}";

        IEnumerable<(ClaimPoint Point, int Root)> PointsOf(int owner) => model.Elements[owner].ClaimPoints.Select(point => (point, model.RootOf(point)))
            .Where(each => each.Item2 >= 0 && !model.Confidence.RestsOn(each.Item2, owner));
    }

    private static HashSet<int> Below(ReferenceModel model, int top)
    {
        var found = new HashSet<int> { top };
        for (int size = 0; size < found.Count;)
        {
            size = found.Count;
            found.UnionWith(found.ToArray().SelectMany(x => model.Supports[x].Concat(model.Contexts[x])).Select(r => model.ToElement[r]));
        }

        return found;
    }

    private static string InOrder(IEnumerable<string> texts) => string.Join(", ", texts.Order(StringComparer.Ordinal));

    // The example of docs/claim-points.md.
    private static Argument Legs(bool isThere = true)
    {
        var draft = new ArgumentBuilder("Weights stay where they are");
        EvidenceDraft shared = draft.Evidence("E3", "Inventory of stores and links");
        _ = isThere ? shared.Available() : shared.Missing();
        GoalDraft audited = draft.Goal("CG1", "The audit looked at all stores").SupportedByAll(shared);
        GoalDraft real = draft.Goal("CG2", "The drill is like real egress").SupportedByAll(shared);
        ClaimDraft unread = draft.Claim("C1", "The model cannot read its weights").SupportedByAll(draft.Evidence("E1", "Storage audit"));
        ClaimDraft seen = draft.Claim("C2", "Bulk egress is detected").SupportedByAll(draft.Evidence("E2", "Egress drill"));
        draft.Goal("P1", "The risk that weights are exfiltrated is very low").AsPathway().SupportedByAny(unread, seen)
            .ClaimPoint("ACP1", on: [unread], argument: audited).ClaimPoint("ACP2", on: [seen], argument: real);
        return draft.Build();
    }
}
