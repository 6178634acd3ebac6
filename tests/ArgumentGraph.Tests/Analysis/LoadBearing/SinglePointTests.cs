using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.LoadBearing;

public class SinglePointTests
{
    [Fact]
    public void Single_points_are_the_elements_whose_fall_alone_brings_something_down() =>
        OracleCase.ForMany(40_001, 1_500, 50_000, test =>
        {
            // One case in three names everything.
            ValueList<string> named = test.Seed % 3 == 0 ? test.AllIds : [];
            LoadBearingReport report = test.Argument.At(test.Setting).AnalyzeLoadBearing(test.LoadBearingOptions with { AdditionalElements = named });
            Expect.Equal(true, report.IsLoadBearingExhaustive, $"whether every element was tried");
            Expect.Equal(
                string.Join("\n", Expected(test, named)),
                string.Join("\n", report.LoadBearing.Select(element =>
                    Show(element.Element.Id, element.IsBasic, element.IsHidden, element.Pathways.Select(x => x.Id), element.Others.Select(x => x.Id)))),
                $"the load-bearing elements");
            Expect.Equal(true, report.SharedAcrossPathways.SequenceEqual(report.LoadBearing.Where(element => element.Pathways.Count >= 2)), $"what is shared");
            Expect.Equal(true, report.Hidden.SequenceEqual(report.SharedAcrossPathways.Where(element => element.IsHidden)), $"what is hidden");
        });

    [Fact]
    public void Targets_have_the_standings_of_the_baseline_and_as_is() =>
        OracleCase.ForMany(50_001, 500, 20_000, test =>
        {
            LoadBearingReport report = test.Argument.At(test.Setting)
                .AnalyzeLoadBearing(test.LoadBearingOptions with { AdditionalElements = test.AllIds, MaximumOrder = 1 });
            var asIs = new ReferenceStanding(test.Model, test.Circumstances with { Baseline = Baseline.AsIs });
            Expect.Ids(test.Model, test.Model.Pathways, report.Pathways.Select(target => target.Element), $"the pathways");
            Expect.Ids(test.Model, test.Model.Roots, report.Roots.Select(target => target.Element), $"the roots");
            Expect.Ids(
                test.Model, Enumerable.Range(0, test.Model.Elements.Length), report.AdditionalElements.Select(target => target.Element), $"the named elements");
            foreach (LoadBearingTarget target in report.Pathways.Concat(report.Roots).Concat(report.AdditionalElements))
            {
                int x = test.Model.NumberOf(target.Element.Id);
                Expect.Equal(test.Functions.Standings.Analysed(x), target.Standing, $"the standing of {target.Element.Id}");
                Expect.Equal(asIs.Analysed(x), target.StandingAsIs, $"the standing as is of {target.Element.Id}");
                Expect.Equal(test.Functions.IsDown(x), target.IsDown, $"whether {target.Element.Id} is down");
            }
        });

    private static IEnumerable<string> Expected(OracleCase test, ValueList<string> named)
    {
        ReferenceModel model = test.Model;
        int[] others = [.. model.Roots.Concat(named.Select(model.NumberOf)).Distinct().Except(model.Pathways)];
        int[] targets = [.. model.Pathways, .. others];
        var found = new List<(int Element, bool IsBasic, string[] Pathways, string[] Others)>();
        for (int x = 0; x < model.Elements.Length; x++)
        {
            bool[] falls = test.Functions.Fall(targets, x);
            bool isBasic = test.Functions.Basic.Contains(x);
            string[] fallen = [.. targets.Select((target, i) => falls[i] && (target != x || isBasic) ? model.Elements[target].Id : string.Empty)];
            string[] pathways = [.. fallen.Take(model.Pathways.Length).Where(id => id.Length > 0)];
            string[] rest = [.. fallen.Skip(model.Pathways.Length).Where(id => id.Length > 0)];
            if (pathways.Length + rest.Length > 0)
            {
                found.Add((x, isBasic, pathways, rest));
            }
        }

        return found
            .OrderByDescending(item => item.Pathways.Length)
            .ThenBy(item => !item.IsBasic)
            .ThenByDescending(item => item.Others.Length)
            .ThenBy(item => model.Elements[item.Element].Id, StringComparer.Ordinal)
            .Select(item => Show(
                model.Elements[item.Element].Id, item.IsBasic, item.Pathways.Length >= 2 && Citations(model, item.Element) == 1, item.Pathways, item.Others));
    }

    // What supports or frames is cited by what it is written in; what challenges is cited where it challenges.
    private static int Citations(ReferenceModel model, int element) =>
        Enumerable.Range(0, model.Relationships.Length)
            .Count(r => (model.Relationships[r].Kind == RelationshipKind.Challenges ? model.From : model.ToElement)[r] == element);

    private static string Show(string id, bool isBasic, bool isHidden, IEnumerable<string> pathways, IEnumerable<string> others) =>
        $"{id}{(isBasic ? " basic" : string.Empty)}{(isHidden ? " hidden" : string.Empty)} "
        + $"carries {string.Join(", ", pathways)} and {string.Join(", ", others)}";
}
