using System.Globalization;
using ArgumentGraph;
using IndependentReading.Cases;
using IndependentReading.Judging;

namespace IndependentReading.Comparing;

/// <summary>What time does: every day on which anything could change is judged by itself, and every set of renewals is tried.</summary>
public sealed class DayTests(ITestOutputHelper output)
{
    private static readonly DateOnly Early = new(2026, 6, 1);

    [Fact]
    public void What_time_does_is_seen_by_judging_every_day() => Comparisons.Hold(output, 1_600, Comparison.Of, Compare, figuresOfEach: 30);

    private static void Compare(Comparison comparison)
    {
        foreach (Terms undated in comparison.AllTerms())
        {
            Terms terms = undated with { Day = undated.Day ?? Early };
            FreshnessReport report = comparison.Theirs.AnalyzeFreshness(Comparison.SettingOf(terms));
            DateOnly[] days = [.. RandomCase.Days.SelectMany(day => new[] { day, day.AddDays(1) }).Prepend(terms.Day.Value)
                .Where(day => day >= terms.Day).Distinct().Order()];
            CompareCourses(comparison, terms, report, days);
            CompareForecast(comparison, terms, report, days);
            CompareLists(comparison, terms, report);
            CompareRenewals(comparison, terms);
        }
    }

    private static void CompareCourses(Comparison comparison, Terms terms, FreshnessReport report, DateOnly[] days)
    {
        foreach (DateOnly day in days)
        {
            var judge = new Judge(comparison.Ours, terms with { Day = day });
            foreach (StandingCourse course in report.Pathways.Concat(report.Roots))
            {
                comparison.Same($"{terms}: {course.Element.Id} on {day:O}", judge.Analysed(course.Element.Id), course.On(day));
            }
        }
    }

    private static void CompareForecast(Comparison comparison, Terms terms, FreshnessReport report, DateOnly[] days)
    {
        List<string> expected = [];
        foreach ((DateOnly before, DateOnly day) in days.Zip(days.Skip(1)))
        {
            var earlier = new Judge(comparison.Ours, terms with { Day = before });
            var later = new Judge(comparison.Ours, terms with { Day = day });
            string[] Moved(int sign) => [.. comparison.Ours.Pathways.Select(item => item.Id)
                .Where(id => Math.Sign(later.Analysed(id) - earlier.Analysed(id)) == sign)];
            if (Moved(-1).Length + Moved(1).Length > 0)
            {
                IEnumerable<string> expired = comparison.Ours.Items.Where(item => item.Expires == day.AddDays(-1)).Select(item => item.Id);
                expected.Add($"{day:O}: {string.Join(' ', Comparison.Sorted(expired))} -{string.Join(' ', Moved(-1))} +{string.Join(' ', Moved(1))}");
            }
        }

        comparison.Same($"{terms}: forecast", expected, report.Forecast.Select(day => $"{day.Day:O}: {string.Join(' ', Comparison.Ids(day.Expired))} "
            + $"-{string.Join(' ', day.Fallen.Select(change => change.Pathway.Id))} +{string.Join(' ', day.Risen.Select(change => change.Pathway.Id))}"));
    }

    private static void CompareLists(Comparison comparison, Terms terms, FreshnessReport report)
    {
        List<Item> items = comparison.Ours.Items;
        var reached = new Reached(comparison.Ours, terms);
        HashSet<string> matter = [.. comparison.Ours.Pathways.Concat(comparison.Ours.Roots).SelectMany(item => reached.From(item.Id, withChallenges: true))];
        comparison.Same($"{terms}: calendar", items.Where(item => item.Expires >= terms.Day && matter.Contains(item.Id))
            .OrderBy(item => item.Expires).ThenBy(item => item.Id, StringComparer.Ordinal).Select(item => $"{item.Id} {item.Expires:O}"),
            report.Calendar.Select(one => $"{one.Element.Id} {one.LastValidDay:O}"));
        comparison.Same($"{terms}: green but stale", Comparison.Sorted(items.Where(item => IsGreen(item) && item.Expires < terms.Day).Select(item => item.Id)),
            Comparison.Sorted(Comparison.Ids(report.GreenButStale)));
        comparison.Same($"{terms}: of unknown age",
            Comparison.Sorted(items.Where(item => item is { Kind: "evidence", Expires: null } && IsGreen(item)).Select(item => item.Id)),
            Comparison.Sorted(Comparison.Ids(report.AgeUnknown)));
    }

    // "The cheapest renewals that carry to that day what is supported on the setting's day".
    private static void CompareRenewals(Comparison comparison, Terms terms)
    {
        DateOnly until = RandomCase.Days[^1].AddDays(1);
        RenewalPlan plan = comparison.Theirs.AnalyzeFreshness(Comparison.SettingOf(terms), new() { Until = until }).Renewals!;
        var today = new Judge(comparison.Ours, terms);
        string[] carried = [.. comparison.Ours.Pathways.Select(item => item.Id).Where(id => today.Analysed(id) == 2)];
        Item[] renewable = [.. comparison.Ours.Items.Where(item => (IsGreen(item) || (item.State == "planned" && terms.Baseline == "AsPlanned"))
            && item.Expires < until)];
        (int Unknown, int Cost, int Many)[] possible = [.. Enumerable.Range(0, 1 << renewable.Length)
            .Where(set => Carries(comparison.Ours, terms, until, carried, Chosen(set)))
            .Select(set => (Chosen(set).Count(item => item.Cost is null), Chosen(set).Sum(item => item.Cost ?? 0), Chosen(set).Length)).Order()];
        comparison.Same($"{terms}: renewals are possible", (possible.Length > 0).ToString(), plan.IsPossible.ToString());
        if (possible.Length > 0)
        {
            comparison.Same($"{terms}: cheapest renewals", Shown(possible[0]),
                Shown((plan.Elements.Count(element => element.Cost is null), (int)plan.Cost, plan.Elements.Count)));
            comparison.Same($"{terms}: renewals suffice", "True",
                Carries(comparison.Ours, terms, until, carried, [.. plan.Elements.Select(element => comparison.Ours[element.Id])]).ToString());
        }

        Item[] Chosen(int set) => [.. renewable.Where((_, bit) => (set >> bit & 1) != 0)];
    }

    private static bool Carries(Case ours, Terms terms, DateOnly until, string[] carried, Item[] renewed)
    {
        var judge = new Judge(new Case([.. ours.Items.Select(item => renewed.Contains(item) ? item with { Expires = null } : item)]),
            terms with { Day = until });
        return Array.TrueForAll(carried, id => judge.Analysed(id) == 2);
    }

    private static bool IsGreen(Item item) => item is { Kind: "evidence", State: null or "available" } or { Kind: "assumption", State: null or "holds" };

    private static string Shown((int Unknown, int Cost, int Many) plan) => string.Create(CultureInfo.InvariantCulture,
        $"{plan.Unknown} without cost, {plan.Cost}, {plan.Many} in all");
}
