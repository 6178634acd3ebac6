using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.WhatIf;

public class WhatIfTests
{
    [Fact]
    public void Failing_and_restoring_is_a_direct_re_evaluation() =>
        OracleCase.ForMany(20_001, 2_000, 60_000, test =>
        {
            var random = new Random(test.Seed);
            for (int round = 0; round < 3; round++)
            {
                // Chosen by id, so that a case made smaller fails alike.
                string[] ids = ["a0", "b0", "c0", "d0", "e0", "f0", "g0", "h0", "i0", "j0", "k0", "l0",
                    "m0", "n0", "o0", "p0", "q0", "r0", "s0", "t0", "u0", "v0", "w0", "x0", "y0", "z0"];
                random.Shuffle(ids);
                int fails = random.Next(0, 10);
                int restores = random.Next(0, 8);
                string[] failed = [.. ids.Take(fails).Where(test.Model.Contains)];
                string[] restored = [.. ids.Skip(fails).Take(restores).Where(test.Model.Contains)];
                WhatIfReport report = test.Argument.AnalyzeWhatIf(
                    change =>
                    {
                        Array.ForEach(failed, id => change.Fail(id));
                        Array.ForEach(restored, id => change.Restore(id));
                    },
                    test.Setting);
                var suppositions = new WhatIfRequest(failed.Select(test.Model.NumberOf).ToHashSet(), restored.Select(test.Model.NumberOf).ToHashSet());
                Compare(test, report, test.Model, test.Functions.Judge(suppositions));
                report.Changed.Should().BeSameAs(test.Argument);
            }
        });

    [Fact]
    public void Removing_and_adding_is_a_direct_re_evaluation() =>
        OracleCase.ForMany(30_001, 1_500, 50_000, test =>
        {
            string[] ids = [.. test.AllIds];
            if (ids.Length < 3)
            {
                return;
            }

            var random = new Random(test.Seed);
            string removed = ids[random.Next(ids.Length)];
            string failed = ids[random.Next(ids.Length)];
            ReferenceModel model = test.Model.Without(removed);
            Element added = random.Next(3) switch
            {
                0 => new Evidence("new", "…") { State = random.Next(2) == 0 ? null : EvidenceState.Disputed },
                1 => new Assumption("new", "…"),
                _ => new Claim("new", "…"),
            };
            Element? supported = model.Elements.FirstOrDefault(element => element is SupportableElement);
            var relationships = new List<Relationship>();
            if (supported is not null)
            {
                relationships.Add(added is Assumption ? Relationship.InContextOf(supported.Id, "new") : Relationship.SupportedBy(supported.Id, "new"));
            }

            if (added is not Assumption && model.Relationships.Length > 0)
            {
                relationships.Add(Relationship.Challenges("new", model.Relationships[random.Next(model.Relationships.Length)]));
            }

            model = model.With(added, relationships);
            string[] fails = failed == removed ? [] : [failed];
            WhatIfReport report = test.Argument.AnalyzeWhatIf(
                change =>
                {
                    Array.ForEach(fails, id => change.Fail(id));
                    change.Remove(removed).Add(added, relationships);
                },
                test.Setting);
            var cycles = new ReferenceCycles(model, test.Circumstances);
            Compare(test, report, model, new ReferenceStanding(model, test.Circumstances, cycles, WhatIfRequest.Fail(fails.Select(model.NumberOf))));
            Expect.Equal(
                string.Join("; ", model.Relationships.Select(relationship => relationship.ToString()).Order(StringComparer.Ordinal)),
                string.Join("; ", report.Changed.Relationships.Select(relationship => relationship.ToString()).Order(StringComparer.Ordinal)),
                $"the changed relationships");
        });

    // Pathways are those of the argument that was asked, as far as they are still there.
    private static void Compare(OracleCase test, WhatIfReport report, ReferenceModel changed, ReferenceStanding after)
    {
        ReferenceStanding before = test.Functions.Standings;
        Standing? Before(string id) => test.Model.Contains(id) ? before.Of(test.Model.NumberOf(id)) : null;
        Standing? After(string id) => changed.Contains(id) ? after.Of(changed.NumberOf(id)) : null;
        IEnumerable<string> ids = test.Model.Elements.Concat(changed.Elements).Select(element => element.Id).Distinct().Order(StringComparer.Ordinal);
        Expect.Equal(
            string.Join("; ", ids.Where(id => Before(id) != After(id)).Select(id => $"{id}: {Before(id)} to {After(id)}")),
            string.Join("; ", report.ChangedStandings.Select(change => $"{change.Element.Id}: {change.From} to {change.To}")),
            $"the changed standings");

        (string Id, Standing From, Standing To)[] pathways = [.. test.Model.Pathways
            .Select(x => test.Model.Elements[x].Id)
            .Where(changed.Contains)
            .Select(id => (id, before.Analysed(test.Model.NumberOf(id)), after.Analysed(changed.NumberOf(id))))];
        string Show(IEnumerable<(string Id, Standing From, Standing To)> list) =>
            string.Join("; ", list.Select(item => $"{item.Id}: {item.From} to {item.To}"));
        string ShowChanges(IEnumerable<PathwayChange> list) => Show(list.Select(change => (change.Pathway.Id, change.From, change.To)));
        Expect.Equal(Show(pathways.Where(pathway => pathway.To < pathway.From)), ShowChanges(report.Fallen), $"the fallen pathways");
        Expect.Equal(Show(pathways.Where(pathway => pathway.To > pathway.From)), ShowChanges(report.Risen), $"the risen pathways");
        Expect.Equal(
            string.Join(
                "; ", pathways.Where(pathway => pathway.From != Standing.Unsupported && pathway.To != Standing.Unsupported).Select(pathway => pathway.Id)),
            string.Join("; ", report.StillStanding.Select(element => element.Id)),
            $"the pathways that still stand");
    }
}
