using System.Globalization;
using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.LoadBearing;

public class ConcentrationTests
{
    [Fact]
    public void Concentrations_are_what_falls_with_all_that_share_a_value() =>
        OracleCase.ForMany(110_001, 1_500, 50_000, test =>
        {
            LoadBearingReport report = test.Argument.At(test.Setting).AnalyzeLoadBearing(test.LoadBearingOptions with { MaximumOrder = 1 });
            Expect.Equal(true, report.AreConcentrationsExhaustive, $"whether all concentrations were tried");
            Element[] elements = test.Model.Elements;
            (int Element, string Key, string Value)[] values = [.. Enumerable.Range(0, elements.Length)
                .SelectMany(x => ValuesOf(elements[x]).Distinct().Select(value => (x, value.Key, value.Value)))];
            var expected = new List<string>();
            foreach ((string key, string value) in values
                .Select(item => (item.Key, item.Value)).Distinct()
                .OrderBy(item => item.Key, StringComparer.Ordinal).ThenBy(item => item.Value, StringComparer.Ordinal))
            {
                int[] having = [.. values.Where(item => item.Key == key && item.Value == value).Select(item => item.Element)];
                int[] others = [.. values.Where(item => item.Key == key).Select(item => item.Element).Distinct().Except(having)];
                bool[] fall = test.Functions.Fall(test.Model.Pathways, having);
                bool[] fallWithout = test.Functions.Fall(test.Model.Pathways, others);
                expected.Add(Show(
                    key,
                    value,
                    having.Length,
                    test.Model.Pathways.Where((_, i) => fall[i]).Select(x => elements[x].Id),
                    test.Model.Pathways.Where((x, i) => !fallWithout[i] && !test.Functions.IsDown(x)).Select(x => elements[x].Id)));
            }

            Expect.Equal(
                string.Join("\n", expected),
                string.Join("\n", report.Concentrations
                    .Select(item => Show(item.Key, item.Value, item.Count, item.FallenPathways.Select(x => x.Id), item.SurvivesAlone.Select(x => x.Id)))),
                $"the concentrations");
        });

    [Theory]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(130)]
    public void Of_more_owners_than_are_judged_at_once_each_keeps_up_what_any_of_them_does(int owners)
    {
        var draft = new ArgumentBuilder("Owners");
        EvidenceDraft[] evidence =
            [.. Enumerable.Range(0, owners).Select(i => draft.Evidence(Name("E", i), "e").Available().Tag("owner", Name("team ", i)))];
        draft.Goal("P1", "p").AsPathway().SupportedByAny(evidence);
        draft.Goal("P2", "p").AsPathway().SupportedByAll(evidence[^1], evidence[0]);

        ValueList<Concentration> found = draft.Build().AnalyzeLoadBearing(options: new() { MaximumOrder = 1 }).Concentrations;

        found.Select(each => each.Value).Should().Equal(Enumerable.Range(0, owners).Select(i => Name("team ", i)));
        found.Should().OnlyContain(each => each.Count == 1 && each.SurvivesAlone.Count == 1 && each.SurvivesAlone[0].Id == "P1");
        found.Where(each => each.FallenPathways.Count > 0).Select(each => (each.Value, each.FallenPathways.Single().Id))
            .Should().Equal((Name("team ", 0), "P2"), (Name("team ", owners - 1), "P2"));

        static string Name(string kind, int i) => string.Create(CultureInfo.InvariantCulture, $"{kind}{i:D4}");
    }

    [Fact]
    public void A_tag_without_values_is_none()
    {
        LoadBearingReport report = Argument.Parse("""
            { "format": "argument-graph/1", "title": "t", "elements": [
              { "id": "P", "kind": "goal", "statement": "p", "pathway": true, "supportedBy": ["E1", "E2"] },
              { "id": "E1", "kind": "evidence", "statement": "e", "state": "available", "tags": { "owner": "red" } },
              { "id": "E2", "kind": "evidence", "statement": "e", "state": "available", "tags": { "owner": [], "tool": [] } } ] }
            """).AnalyzeLoadBearing();

        Concentration red = report.Concentrations.Should().ContainSingle().Which;
        (red.Value, red.Count, red.FallenPathways.Count, red.SurvivesAlone.Count).Should().Be(("red", 1, 1, 1));
    }

    private static IEnumerable<(string Key, string Value)> ValuesOf(Element element)
    {
        foreach ((string key, ValueList<string> list) in element.Tags)
        {
            foreach (string value in list)
            {
                yield return (key, value);
            }
        }

        (string? source, string? subject) = element switch
        {
            Evidence evidence => (evidence.Source, evidence.Subject),
            Assumption assumption => (assumption.Source, null),
            _ => (null, null),
        };
        if (source is not null)
        {
            yield return ("source", source);
        }

        if (subject is not null)
        {
            yield return ("subject", subject);
        }
    }

    private static string Show(string key, string value, int count, IEnumerable<string> fallen, IEnumerable<string> survive) =>
        $"{key} = {value} ({count}): {string.Join(", ", fallen)} fall, {string.Join(", ", survive)} survive";
}
