using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.Standings;

public class StandingTests
{
    [Fact]
    public void Every_standing_and_effect_is_what_the_semantics_say() =>
        OracleCase.ForMany(1, 3_000, 100_000, test =>
        {
            SupportReport report = test.Argument.At(test.Setting).AnalyzeSupport(test.SupportOptions);
            var reference = new ReferenceStanding(test.Model, test.Circumstances);
            for (int x = 0; x < test.Model.Elements.Length; x++)
            {
                string id = test.Model.Elements[x].Id;
                Expect.Equal(reference.Of(x), report.StandingOf(id), $"the standing of {id}");
                Expect.Equal(reference.Of(x), report[id].Standing, $"the standing of {id}, with its reason,");
                Expect.Equal(reference.Analysed(x), report.AnalysedStandingOf(id), $"the standing of {id} as analysed");
                Expect.Equal(reference.Analysed(x), report.AdditionalElements[x].Standing, $"the standing of {id} as named");
            }

            foreach (int challenge in test.Model.Challenges)
            {
                Expect.Equal(
                    reference.EffectOf(challenge),
                    report.EffectOf(test.Model.Relationships[challenge]),
                    $"the effect of {test.Model.Relationships[challenge]}");
            }

            Expect.Ids(test.Model, test.Model.Pathways, report.Pathways.Select(pathway => pathway.Element), $"the pathways");
            Expect.Ids(test.Model, test.Model.Roots, report.Roots.Select(root => root.Element), $"the roots");
            foreach (Standing standing in Enum.GetValues<Standing>())
            {
                Expect.Equal(
                    Enumerable.Range(0, test.Model.Elements.Length).Count(x => reference.Of(x) == standing),
                    report.Count(standing),
                    $"how many are {standing}");
            }
        });

    [Fact]
    public void What_is_inherited_is_what_ancestors_assume_and_frame() =>
        OracleCase.ForMany(10_001, 1_000, 30_000, test =>
        {
            SupportReport report = test.Argument.At(test.Setting).AnalyzeSupport(test.SupportOptions);
            var reference = new ReferenceStanding(test.Model, test.Circumstances);
            for (int x = 0; x < test.Model.Elements.Length; x++)
            {
                IEnumerable<string> expected = test.Model.AncestorsOf(x)
                    .SelectMany(ancestor => test.Model.Contexts[ancestor])
                    .Where(r => test.Model.Elements[test.Model.ToElement[r]] is Assumption or Context)
                    .Select(r => $"{test.Model.Relationships[r].To} by {test.Model.Relationships[r].From}: {reference.ContributionOf(r)}")
                    .Order(StringComparer.Ordinal);
                IEnumerable<string> actual = report.AdditionalElements[x].Inherited
                    .Select(inherited => $"{inherited.Element.Id} by {inherited.StatedBy.Id}: {inherited.Standing}");
                Expect.Equal(string.Join("; ", expected), string.Join("; ", actual), $"what {test.Model.Elements[x].Id} inherits");
            }
        });
}
