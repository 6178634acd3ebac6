using IndependentReading.Cases;

namespace IndependentReading.Judging;

/// <summary>
/// Something that could be done: evidence is obtained, a dispute settled, an assumption restored, an element developed, a challenge answered.
/// </summary>
/// <param name="Kind">The verb.</param>
/// <param name="Id">The element.</param>
/// <param name="Answered">What the challenge that is answered is of.</param>
internal sealed record Step(string Kind, string Id, Target? Answered = null)
{
    public override string ToString() => Answered is null ? $"{Kind} {Id}" : $"{Kind} {Id} → {Answered.Name}";
}

/// <summary>The least sets of steps that make an element stand: every set is tried.</summary>
internal static class Completions
{
    public const int MostSteps = 10;

    public static List<Step> Steps(Case judged, Terms terms)
    {
        List<Step> steps = [];
        foreach (Item item in judged.Items.Where(item => !item.IsAssumed))
        {
            if (!terms.IsArgued && Repair(item, terms) is { } kind)
            {
                steps.Add(new(kind, item.Id));
            }
            else if (item.IsUpper && (item.SupportedBy.Count == 0 ? !terms.IsArgued : item.SupportedBy.Count < item.Need))
            {
                steps.Add(new("Develop", item.Id));
            }

            // Also one that is answered already: what answers it may have to give way.
            steps.AddRange(item.Challenges.Where(_ => !terms.IsArgued).Select(target => new Step("Answer", item.Id, target)));
        }

        return steps;
    }

    /// <summary>The least sets that make it supported, each as a number whose bits are the steps.</summary>
    public static List<int> Of(Case judged, Terms terms, string target, IReadOnlyList<Step> steps)
    {
        List<int> found = [];
        foreach (int set in Enumerable.Range(0, 1 << steps.Count).OrderBy(set => Losses.Bits(set).Count()))
        {
            if (!found.Exists(smaller => (set & smaller) == smaller)
                && new Judge(After(judged, Losses.Bits(set).Select(bit => steps[bit])), terms).Analysed(target) == 2)
            {
                found.Add(set);
            }
        }

        return found;
    }

    public static Case After(Case judged, IEnumerable<Step> steps)
    {
        var items = judged.Items.ToDictionary(item => item.Id, StringComparer.Ordinal);
        foreach (Step step in steps)
        {
            Item item = items[step.Id];
            switch (step.Kind)
            {
                case "Develop":
                    string[] added = [.. Enumerable.Range(0, Math.Max(1, item.Need) - item.SupportedBy.Count).Select(number => $"new {number} for {item.Id}")];
                    items[item.Id] = item with { SupportedBy = [.. item.SupportedBy, .. added] };
                    Array.ForEach(added, id => items.Add(id, new Item(id, "evidence")));
                    break;
                case "Answer":
                    string answer = $"answer to {item.Id} of {step.Answered!.Name}";
                    items.Add(answer, new Item(answer, "evidence") { Challenges = [new("challenges", item.Id, step.Answered)] });
                    break;
                default:
                    items[item.Id] = item with { State = null, Expires = null };
                    break;
            }
        }

        return new Case([.. items.Values]);
    }

    private static string? Repair(Item item, Terms terms) => item.Kind switch
    {
        "evidence" when terms.Day > item.Expires || item.State is "missing" or "withdrawn"
            || (item.State == "planned" && terms.Baseline != "AsPlanned") => "Obtain",
        "assumption" when terms.Day > item.Expires || item.State == "invalid" => "Restore",
        "evidence" or "assumption" when item.State == "disputed" => "Settle",
        _ => null,
    };
}
