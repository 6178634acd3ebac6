using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.Support;

public class RootCauseTests
{
    [Fact]
    public void Root_causes_keep_an_element_down_and_none_can_be_left_out() =>
        OracleCase.ForMany(120_001, 1_500, 50_000, test =>
        {
            SupportReport report = test.Argument.At(test.Setting).AnalyzeSupport(test.SupportOptions);
            var standings = new ReferenceStanding(test.Model, test.Circumstances);
            for (int x = 0; x < test.Model.Elements.Length; x++)
            {
                Compare(test, test.Model, x, WhatIfRequest.None, standings, report.AdditionalElements[x].RootCauses);
            }
        });

    [Fact]
    public void Load_bearing_targets_that_are_down_have_them_too() =>
        OracleCase.ForMany(130_001, 300, 10_000, test =>
        {
            LoadBearingReport report = test.Argument.At(test.Setting)
                .AnalyzeLoadBearing(test.LoadBearingOptions with { AdditionalElements = test.AllIds, MaximumOrder = 1 });
            SupportReport support = test.Argument.At(test.Setting).AnalyzeSupport(test.SupportOptions);
            for (int x = 0; x < test.Model.Elements.Length; x++)
            {
                Expect.Equal(
                    Show(support.AdditionalElements[x].RootCauses),
                    Show(report.AdditionalElements[x].RootCauses),
                    $"the root causes of {test.Model.Elements[x].Id}");
            }
        });

    [Fact]
    public void What_if_names_the_causes_of_falls_and_rises() =>
        OracleCase.ForMany(140_001, 800, 30_000, test =>
        {
            var random = new Random(test.Seed);
            string[] ids = ["a0", "b0", "c0", "d0", "e0", "f0", "g0", "h0", "i0", "j0", "k0", "l0",
                "m0", "n0", "o0", "p0", "q0", "r0", "s0", "t0", "u0", "v0", "w0", "x0", "y0", "z0"];
            random.Shuffle(ids);
            string[] failed = [.. ids.Take(5).Where(test.Model.Contains)];
            string[] restored = [.. ids.Skip(5).Take(5).Where(test.Model.Contains)];
            WhatIfReport report = test.Argument.AnalyzeWhatIf(
                change =>
                {
                    Array.ForEach(failed, id => change.Fail(id));
                    Array.ForEach(restored, id => change.Restore(id));
                },
                test.Setting);
            var suppositions = new WhatIfRequest(failed.Select(test.Model.NumberOf).ToHashSet(), restored.Select(test.Model.NumberOf).ToHashSet());
            ReferenceStanding after = test.Functions.Judge(suppositions);
            foreach (PathwayChange change in report.Fallen)
            {
                Compare(test, test.Model, test.Model.NumberOf(change.Pathway.Id), suppositions, after, change.Causes);
            }

            foreach (PathwayChange change in report.Risen)
            {
                Compare(test, test.Model, test.Model.NumberOf(change.Pathway.Id), WhatIfRequest.None, test.Functions.Standings, change.Causes);
            }
        });

    private static void Compare(OracleCase test, ReferenceModel model, int x, WhatIfRequest suppositions, ReferenceStanding standings, RootCauses actual)
    {
        string id = model.Elements[x].Id;
        Standing standing = standings.Analysed(x);
        if (standing == Standing.Supported)
        {
            Expect.Equal((0, true), (actual.Causes.Count, actual.IsSmallest), $"how many root causes {id} has");
            return;
        }

        var reference = new ReferenceCauses(model, test.Circumstances, suppositions, standings, standing + 1);
        var causes = new List<ReferenceCauses.Cause>();
        foreach (RootCause cause in actual.Causes)
        {
            ReferenceCauses.Cause? known = reference.All.Find(candidate =>
                model.Elements[candidate.Element].Equals(cause.Element)
                && candidate.Reason == cause.Reason
                && ((candidate.Relationship is { } r ? model.Relationships[r] : null)?.Equals(cause.Relationship) ?? cause.Relationship is null));
            Expect.True(known is not null, $"{cause} is a cause that there is, for {id}");
            Expect.Equal(
                string.Join(", ", known!.Challengers.Select(challenger => model.Elements[challenger].Id).Order(StringComparer.Ordinal)),
                string.Join(", ", cause.Challengers.Select(challenger => challenger.Id)),
                $"who challenges {cause.Element.Id}");
            causes.Add(known);
        }

        Expect.True(!reference.Reaches(x, causes), $"{Show(actual)} keep {id} {standing}");
        foreach (ReferenceCauses.Cause cause in causes)
        {
            Expect.True(reference.Reaches(x, causes.Where(other => other != cause)), $"{model.Elements[cause.Element].Id} is needed to keep {id} {standing}");
        }

        Expect.Equal(true, actual.IsSmallest, $"whether the smallest causes of {id} were found");
        Expect.Equal(
            string.Join(", ", reference.SmallestFor(x)),
            string.Join(", ", actual.Causes.Select(cause => cause.Element.Id)),
            $"the root causes of {id}");
    }

    private static string Show(RootCauses causes) =>
        string.Join("; ", causes.Causes.Select(cause => $"{cause.Element.Id} {cause.Reason} {cause.Relationship}"));
}
