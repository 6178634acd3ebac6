using System.Globalization;
using ArgumentGraph;
using IndependentReading.Judging;

namespace IndependentReading.Comparing;

/// <summary>What it would take to make a pathway stand: all sets of steps are tried.</summary>
public sealed class CompletionTests(ITestOutputHelper output)
{
    [Fact]
    public void Completions_are_the_least_sets_of_steps() => Comparisons.Hold(output, 640, Comparison.Of, Compare, figuresOfEach: 3);

    private static void Compare(Comparison comparison)
    {
        // To obtain evidence that was withdrawn, and that challenges something, raises the challenge again: the design does not say what a step is then.
        if (comparison.Ours.Items.Exists(item => item is { State: "withdrawn", Challenges.Count: > 0 }))
        {
            return;
        }

        foreach (Terms terms in comparison.AllTerms())
        {
            List<Step> steps = Completions.Steps(comparison.Ours, terms);
            if (steps.Count > Completions.MostSteps)
            {
                continue;
            }

            RoadmapReport report = comparison.Theirs.AnalyzeRoadmap(Comparison.SettingOf(terms), new() { ListedCompletions = int.MaxValue });
            foreach (RoadmapPathway pathway in report.Pathways)
            {
                string id = pathway.Element.Id;
                int standing = new Judge(comparison.Ours, terms).Analysed(id);
                comparison.Same($"{terms}: {id}", standing, pathway.Standing);
                if (standing == 2)
                {
                    continue;
                }

                List<int> sets = Completions.Of(comparison.Ours, terms, id, steps);
                comparison.Same($"{terms}: completions of {id}",
                    Comparison.Sorted(sets.Select(set => string.Join(" + ", Comparison.Sorted(Losses.Bits(set).Select(bit => steps[bit].ToString()))))),
                    Comparison.Sorted(pathway.Completions.Select(completion => string.Join(" + ", Comparison.Sorted(completion.Steps.Select(NameOf))))));
                comparison.Same($"{terms}: {id} can be completed", (sets.Count > 0).ToString(), pathway.CanBeCompleted.ToString());
                if (sets.Count > 0)
                {
                    int necessary = sets.Aggregate((all, each) => all & each);
                    comparison.Same($"{terms}: necessary for {id}", Comparison.Sorted(Losses.Bits(necessary).Select(bit => steps[bit].ToString())),
                        Comparison.Sorted(pathway.Necessary.Select(NameOf)));
                    comparison.Same($"{terms}: number of completions of {id}", sets.Count.ToString(CultureInfo.InvariantCulture),
                        pathway.CompletionCount.ToString(CultureInfo.InvariantCulture));
                }
            }
        }
    }

    private static string NameOf(RoadmapStep step) =>
        $"{step.Kind} {step.Element.Id}{(step.Challenge is { } challenge ? $" → {Comparison.NameOf(challenge.To)}" : string.Empty)}";
}
