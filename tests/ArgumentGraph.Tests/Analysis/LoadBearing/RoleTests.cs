using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.LoadBearing;

public class RoleTests
{
    [Fact]
    public void Roles_follow_from_the_whole_table() =>
        OracleCase.ForMany(90_001, 1_200, 40_000, test =>
        {
            // Low orders too: what larger cut sets would tell is then not settled, or told all the same.
            int order = (test.Seed % 4) switch { 0 => 1, 1 => 2, 2 => 3, _ => 12 };
            LoadBearingReport report = test.Argument.AnalyzeLoadBearing(
                test.Setting, test.LoadBearingOptions with { AdditionalElements = test.Seed % 3 == 0 ? test.AllIds : [], MaximumOrder = order });
            LoadBearingTarget[] targets = [.. report.Pathways.Concat(report.Roots).Concat(report.AdditionalElements).DistinctBy(target => target.Element.Id)];
            bool[][] tables = test.Functions.Tables([.. targets.Select(target => test.Model.NumberOf(target.Element.Id))]);
            for (int i = 0; i < targets.Length; i++)
            {
                string target = targets[i].Element.Id;
                List<int> sets = ReferenceFunctions.MinimalCutSets(tables[i]);
                for (int x = 0; x < test.Model.Elements.Length; x++)
                {
                    string id = test.Model.Elements[x].Id;
                    LoadBearingRole expected = Role(test, x, test.Model.NumberOf(target), sets);
                    LoadBearingRole actual = report.RoleOf(id, target);
                    if (actual != LoadBearingRole.NotSettled || targets[i].CutSets.IsExhaustive)
                    {
                        Expect.Equal(expected, actual, $"the role of {id} for {target}");
                    }
                    else
                    {
                        // Only cut sets that were not counted leave anything open.
                        Expect.True(
                            expected is LoadBearingRole.Redundant or LoadBearingRole.Contributing or LoadBearingRole.Opposing,
                            $"{id}, {expected} for {target}, is not called unsettled");
                    }
                }
            }

            CompareMatrix(test, report);
        });

    [Fact]
    public void The_matrix_begins_with_those_that_carry_most_then_those_in_cut_sets_of_most_then_by_id()
    {
        LoadBearingMatrix matrix = Argument.Parse("""
            { "format": "argument-graph/1", "title": "t", "elements": [
              { "id": "P1", "kind": "goal", "statement": "…", "pathway": true, "supportedBy": ["A", "S"] },
              { "id": "P2", "kind": "goal", "statement": "…", "pathway": true, "supportedBy": ["A", "CM"], "requires": "any" },
              { "id": "P3", "kind": "goal", "statement": "…", "pathway": true, "supportedBy": ["Z", "A", "S"], "requires": { "atLeast": 2 } },
              { "id": "CM", "kind": "claim", "statement": "…", "supportedBy": ["M", "C"] },
              { "id": "Z", "kind": "evidence", "statement": "…" }, { "id": "A", "kind": "evidence", "statement": "…" },
              { "id": "S", "kind": "evidence", "statement": "…" }, { "id": "M", "kind": "evidence", "statement": "…" },
              { "id": "C", "kind": "evidence", "statement": "…" }, { "id": "B", "kind": "evidence", "statement": "of nothing" } ] }
            """).AnalyzeLoadBearing().Matrix;

        matrix.Elements.Select(element => element.Id).Should().Equal("A", "S", "C", "M", "Z");
        Enumerable.Range(0, 3).Select(row => string.Join(' ', Enumerable.Range(0, 5).Select(column => matrix[row, column].ToString()[0]))).Should().Equal(
            "L L N N N", "C N C C N", "C C N N C");
    }

    // What is assumed above a pathway weighs on it; so does who challenges that it is stated there, who answers that, and confidence where that counts.
    [Theory]
    [InlineData(false, LoadBearingRole.None)]
    [InlineData(true, LoadBearingRole.LoadBearing)]
    public void What_weighs_on_an_inherited_assumption_has_a_role_too(bool countsClaimPoints, LoadBearingRole confidence)
    {
        LoadBearingReport report = Argument.Parse("""
            { "format": "argument-graph/1", "title": "t", "elements": [
              { "id": "TOP", "kind": "goal", "statement": "…", "supportedBy": ["P"], "inContextOf": ["A1", "A2"],
                "claimPoints": [{ "id": "ACP1", "on": ["A2"], "argument": "C" }] },
              { "id": "P", "kind": "goal", "statement": "…", "pathway": true, "supportedBy": ["E1"] },
              { "id": "A1", "kind": "assumption", "statement": "…" }, { "id": "A2", "kind": "assumption", "statement": "…" },
              { "id": "C", "kind": "claim", "statement": "…", "supportedBy": ["E2"] },
              { "id": "E1", "kind": "evidence", "statement": "…" }, { "id": "E2", "kind": "evidence", "statement": "…" },
              { "id": "D", "kind": "evidence", "statement": "…", "challenges": { "relationship": "inContextOf", "from": "TOP", "to": "A2" } },
              { "id": "R", "kind": "evidence", "statement": "…", "challenges":
                { "relationship": "challenges", "from": "D", "to": { "relationship": "inContextOf", "from": "TOP", "to": "A2" } } } ] }
            """).AnalyzeLoadBearing(Setting.Default with { CountsClaimPoints = countsClaimPoints });

        Roles("A1", "A2", "E1", "R").Should().OnlyContain(role => role == LoadBearingRole.LoadBearing);
        Roles("D", "E2", "C").Should().Equal(LoadBearingRole.Opposing, confidence, LoadBearingRole.None);

        IEnumerable<LoadBearingRole> Roles(params string[] ids) => ids.Select(id => report.RoleOf(id, "P"));
    }

    private static LoadBearingRole Role(OracleCase test, int element, int target, List<int> sets)
    {
        int bit = Array.IndexOf(test.Functions.Basic, element);
        if (bit < 0)
        {
            return LoadBearingRole.None;
        }

        int[] with = [.. sets.Where(set => (set >> bit & 1) != 0)];
        if (with.Length > 0)
        {
            return with.Contains(1 << bit) ? LoadBearingRole.LoadBearing : LoadBearingRole.Contributing;
        }

        bool isBelow = test.Model.ReachesThroughSupport(element, target, test.Circumstances.CountsClaimPoints);
        bool isConcerned = isBelow || test.Model.ReachesThroughAnything(
            element, target, test.Functions.Standings.IgnoresChallenges, test.Circumstances.CountsClaimPoints);
        return !isConcerned ? LoadBearingRole.None
            : !isBelow ? LoadBearingRole.Opposing
            : test.Functions.Standings.Of(element) < test.Functions.ThresholdOf(target) ? LoadBearingRole.NotInHand
            : LoadBearingRole.Redundant;
    }

    private static void CompareMatrix(OracleCase test, LoadBearingReport report)
    {
        LoadBearingMatrix matrix = report.Matrix;
        Expect.Ids(test.Model, test.Model.Pathways, matrix.Targets, $"the rows of the matrix");
        var shown = new HashSet<string>();
        for (int column = 0; column < matrix.Elements.Count; column++)
        {
            string id = matrix.Elements[column].Id;
            shown.Add(id);
            for (int row = 0; row < matrix.Targets.Count; row++)
            {
                Expect.Equal(report.RoleOf(id, matrix.Targets[row].Id), matrix[row, column], $"the matrix at {id} for {matrix.Targets[row].Id}");
            }
        }

        foreach (int x in test.Functions.Basic)
        {
            string id = test.Model.Elements[x].Id;
            Expect.Equal(
                matrix.Targets.Any(target => report.RoleOf(id, target.Id) != LoadBearingRole.None), shown.Contains(id), $"whether the matrix shows {id}");
        }

        int Carried(Element element) => matrix.Targets.Count(target => report.RoleOf(element.Id, target.Id) == LoadBearingRole.LoadBearing);
        Expect.True(
            matrix.Elements.Zip(matrix.Elements.Skip(1)).All(two => Carried(two.First) >= Carried(two.Second)),
            $"the matrix begins with those that carry most");
    }
}
