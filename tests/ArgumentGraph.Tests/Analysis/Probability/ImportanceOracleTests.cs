using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.Probability;

/// <summary>Importance against its definitions, each probability summed over all sets of basic elements that can fall.</summary>
public class ImportanceOracleTests
{
    [Fact]
    public void Every_measure_is_what_its_definition_says() =>
        OracleCase.ForMany(550_001, 200, 10_000, test =>
        {
            var numbered = new NumberedCase(test, withoutNumber: test.Seed % 2 == 0 ? 0 : 0.1);
            ImportanceReport report = numbered.Argument.AnalyzeImportance(
                test.Setting, new ImportanceOptions { AdditionalElements = [.. numbered.Targets.Select(numbered.IdOf)] });
            Expect.Ids(test.Model, test.Model.Pathways, report.Pathways.Select(target => target.Element), $"the pathways");
            Expect.Ids(test.Model, test.Model.Roots, report.Roots.Select(target => target.Element), $"the roots");
            double[] doubts = numbered.DoubtsWith(0);
            foreach ((int target, ImportanceTarget of) in numbered.Targets.Zip(report.AdditionalElements))
            {
                int[] relevant = [.. Enumerable.Range(0, numbered.Basic.Length).Where(i => !numbered.IsDown(target) && numbered.DependsOn(target, i))];
                Expect.Ids(
                    test.Model, relevant.Where(i => numbered.IsUnknown(i)).Select(i => numbered.Basic[i]),
                    of.Unknown, $"what is unknown below {of.Element.Id}");
                Expect.Ids(
                    test.Model, relevant.Where(i => numbered.IsAssumed(i)).Select(i => numbered.Basic[i]),
                    of.ConditionedOn, $"what is assumed below {of.Element.Id}");
                Expect.Equal(!numbered.IsDown(target) && of.Unknown.Count == 0, of.Importance is not null, $"whether {of.Element.Id} has importance");
                if (of.Importance is not null)
                {
                    CheckTarget(numbered, target, of, relevant, doubts);
                }
            }
        });

    [Fact]
    public void What_is_not_available_is_said()
    {
        ImportanceTarget spent = SmallCases.Tangled.AnalyzeImportance(options: new ImportanceOptions { Budget = new() { Nodes = 0 } }).Pathways[0];
        spent.IsBudgetSpent.Should().BeTrue();
        spent.Importance.Should().BeNull();
        spent.Doubt.Should().BeNull();
        Argument down = GoldenExample.Argument.Edit(edit => edit.Replace<Evidence>("S1", evidence => evidence with { State = EvidenceState.Missing }));
        ImportanceTarget first = down.AnalyzeImportance().Pathways[0];
        first.Standing.Should().Be(Standing.Unsupported);
        first.Importance.Should().BeNull();
        ((Action)(() => down.AnalyzeImportance(options: new ImportanceOptions { AdditionalElements = ["nobody"] }))).Should().Throw<KeyNotFoundException>();
    }

    private static void CheckTarget(NumberedCase numbered, int target, ImportanceTarget of, int[] relevant, double[] doubts)
    {
        double all = numbered.Doubt(target, doubts);
        NumberedCase.Close(all, of.Doubt, $"the doubt of {of.Element.Id}");
        foreach (ElementImportance importance in of.Importance!)
        {
            int basic = Array.IndexOf(numbered.Basic, numbered.Model.NumberOf(importance.Element.Id));
            double q = doubts[basic];
            double fallen = numbered.Doubt(target, With(1));
            double holding = numbered.Doubt(target, With(0));

            // The sets in which all depends on it, so that nothing cancels.
            double birnbaum = numbered.Sets(With(0))
                .Where(set => numbered.Stands(target, set.Fallen) && !numbered.Stands(target, set.Fallen | (1 << basic))).Sum(set => set.Weight);
            Expect.Equal(numbered.IsAssumed(basic), importance.IsAssumed, $"whether {importance.Element.Id} is assumed");
            Expect.Equal(q, importance.Doubt, $"the doubt of {importance.Element.Id}");
            NumberedCase.Close(fallen, importance.DoubtWhenFallen, $"the doubt without {importance.Element.Id}");
            NumberedCase.Close(holding, importance.DoubtWhenHolding, $"the doubt with {importance.Element.Id}");
            CloseDifference(birnbaum, importance.Birnbaum, fallen, $"MIF of {importance.Element.Id}");
            CloseDifference(all > 0 ? birnbaum * q / all : 0, importance.Criticality, all > 0 ? fallen * q / all : 0, $"CIF of {importance.Element.Id}");
            NumberedCase.Close(all > 0 ? fallen * q / all : 0, importance.Diagnostic, $"DIF of {importance.Element.Id}");
            CloseOrInfinite(
                all > 0 ? fallen / all : fallen > 0 ? double.PositiveInfinity : 1, importance.RiskAchievementWorth, $"RAW of {importance.Element.Id}");
            CloseOrInfinite(all > 0 ? all / holding : 1, importance.RiskReductionWorth, $"RRW of {importance.Element.Id}");

            double[] With(double doubt) => [.. doubts.Select((each, i) => i == basic ? doubt : each)];
        }

        string[] ordered = [.. of.Importance.OrderByDescending(importance => importance.Birnbaum)
            .ThenBy(importance => importance.Element.Id, StringComparer.Ordinal).Select(importance => importance.Element.Id)];
        Expect.Equal(string.Join(' ', ordered), string.Join(' ', of.Importance.Select(importance => importance.Element.Id)), $"the order");
        Expect.True(
            relevant.All(i => of.Importance.Any(importance => importance.Element.Id == numbered.IdOf(numbered.Basic[i]))),
            $"all on which {of.Element.Id} depends are there");
    }

    // A difference has as many digits as what it is the difference of.
    private static void CloseDifference(double expected, double actual, double minuend, FormattableString what) =>
        Expect.True(Math.Abs(expected - actual) <= (1e-11 * Math.Abs(expected)) + (1e-15 * minuend), $"{what} is {expected:R}, and not {actual:R}");

    private static void CloseOrInfinite(double expected, double actual, FormattableString what)
    {
        if (double.IsInfinity(expected))
        {
            Expect.Equal(expected, actual, what);
        }
        else
        {
            NumberedCase.Close(expected, actual, what);
        }
    }
}
