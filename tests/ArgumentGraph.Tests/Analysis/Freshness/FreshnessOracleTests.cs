using ArgumentGraph.Testing;
using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.Freshness;

/// <summary>Forecasts against judging the argument on every day, and renewals against trying all sets of them.</summary>
public class FreshnessOracleTests
{
    private const int Span = 8;

    private static readonly DateOnly Start = RandomArguments.Today;

    [Fact]
    public void Courses_are_what_judging_every_day_gives() => Cases.Check(400, 10_000, (seed, argument) =>
    {
        Setting setting = Setting.On(seed % 5 == 0 ? null : Start, (Baseline)(seed % 3));
        DateOnly? until = seed % 4 == 0 ? Start.AddDays(Span / 2) : null;
        FreshnessReport report = argument.AnalyzeFreshness(setting, new() { Until = until });
        for (DateOnly day = setting.Date ?? Start.AddDays(-Span); day <= (until ?? Start.AddDays(Span + 2)); day = day.AddDays(1))
        {
            SupportReport support = argument.AnalyzeSupport(setting with { Date = day });
            foreach ((StandingCourse course, AnalysedElement judged) in report.Pathways.Concat(report.Roots).Zip(support.Pathways.Concat(support.Roots)))
            {
                course.Element.Should().BeSameAs(judged.Element);
                course.On(day).Should().Be(judged.Standing, $"{course.Element.Id} on {day:O}");
            }
        }
    });

    [Fact]
    public void The_forecast_has_every_change_of_a_pathway_and_no_other() => Cases.Check(300, 10_000, argument =>
    {
        FreshnessReport report = argument.AnalyzeFreshness(Setting.On(Start));
        IEnumerable<string> expected = report.Pathways
            .SelectMany(course => course.Steps.Skip(1).Select((step, i) => $"{step.From:O} {course.Element.Id} {course.Steps[i].Standing} {step.Standing}"));
        report.Forecast.SelectMany(day => day.Fallen.Concat(day.Risen).Select(change => $"{day.Day:O} {change.Pathway.Id} {change.From} {change.To}"))
            .Should().BeEquivalentTo(expected);
        report.Forecast.Where(day => day.Expired.Count == 0).Should().BeEmpty();
    });

    [Fact]
    public void The_cheapest_renewals_are_those_that_trying_all_sets_gives() => Cases.Check(200, 5_000, argument =>
    {
        DateOnly until = Start.AddDays(Span / 2);
        RenewalPlan plan = argument.AnalyzeFreshness(Setting.On(Start), new() { Until = until }).Renewals!;
        string[] carried = [.. plan.Carried.Select(element => element.Id)];
        StandingOf(argument, carried, Start).Where(standing => standing != Standing.Supported).Should().BeEmpty();
        string[] expiring = [.. argument.Elements.Where(element => element.LastValidDay < until).Select(element => element.Id)];
        (int Unknown, double Cost, int Count)? best = null;
        for (int set = 0; set < 1 << expiring.Length; set++)
        {
            string[] renewed = [.. expiring.Where((_, i) => (set & (1 << i)) != 0)];
            if (Carries(argument, carried, renewed, until))
            {
                Element[] elements = [.. renewed.Select(id => argument[id])];
                var weight = (elements.Count(element => element.Cost is null), elements.Sum(element => element.Cost ?? 0), renewed.Length);
                best = best is { } other && other.CompareTo(weight) <= 0 ? best : weight;
            }
        }

        plan.IsPossible.Should().Be(best is not null);
        if (best is { } least)
        {
            (plan.ElementsWithoutCost, plan.Cost, plan.Elements.Count).Should().Be(least);
            Carries(argument, carried, [.. plan.Elements.Select(element => element.Id)], until).Should().BeTrue();
            plan.IsProvedCheapest.Should().BeTrue();
        }
    });

    private static RandomCases<Argument> Cases => ArgumentCases.Of(Aging);

    // Whole costs, so that sums are exact.
    private static Argument Aging(int seed)
    {
        var random = new Random(seed);
        return RandomArguments.Make(seed).Edit(edit =>
        {
            foreach (Element element in RandomArguments.Make(seed).Elements)
            {
                DateOnly? day = random.Next(4) == 0 ? null : Start.AddDays(random.Next(-2, Span));
                double? cost = random.Next(4) == 0 ? null : random.Next(1, 6);
                if (element is Evidence)
                {
                    edit.Replace(element.Id, (Evidence evidence) => evidence with { Expires = day, Cost = cost });
                }
                else if (element is Assumption)
                {
                    edit.Replace(element.Id, (Assumption assumption) => assumption with { Expires = day, Cost = cost });
                }
            }
        });
    }

    private static bool Carries(Argument argument, string[] carried, string[] renewed, DateOnly until) => StandingOf(
        argument.Edit(edit =>
        {
            foreach (string id in renewed)
            {
                if (argument[id] is Evidence)
                {
                    edit.Replace(id, (Evidence evidence) => evidence with { Expires = until });
                }
                else
                {
                    edit.Replace(id, (Assumption assumption) => assumption with { Expires = until });
                }
            }
        }),
        carried,
        until).All(standing => standing == Standing.Supported);

    private static IEnumerable<Standing> StandingOf(Argument argument, string[] ids, DateOnly day) =>
        argument.AnalyzeSupport(Setting.On(day), new() { AdditionalElements = [.. ids] }).AdditionalElements.Select(element => element.Standing);
}
