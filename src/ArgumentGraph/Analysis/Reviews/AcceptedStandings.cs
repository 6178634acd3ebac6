using ArgumentGraph.Analysis.Standings;

namespace ArgumentGraph.Analysis.Reviews;

/// <summary>
/// How the argument stands on what a reviewer accepts: rejected steps contribute nothing, what the reviewer disagrees with is unsupported, what the reviewer
/// doubts is in doubt at most; everything is judged anew.
/// </summary>
/// <remarks>
/// Verdicts on elements that have changed since count too: they hold until the reviewer has looked again. Verdicts on arguments do not count here: what in an
/// argument a reviewer does not accept is said by the steps that the review rejects.
/// </remarks>
internal static class AcceptedStandings
{
    public static StandingEvaluation Evaluate(Argument argument, Setting setting, Review review, ValueMap<string> renames)
    {
        var suppositions = new Supposition[argument.Structure.ElementCount];
        foreach (ReviewItem item in review.Items)
        {
            if (argument.Structure.Find(item.ElementId) is >= 0 and int number
                || (number = renames.TryGetValue(item.ElementId, out string? renamed) ? argument.Structure.Find(renamed) : -1) >= 0)
            {
                suppositions[number] = item.Conclusion switch
                {
                    ReviewVerdict.Disagree => Supposition.Failed,
                    ReviewVerdict.Doubt => Supposition.Doubted,
                    _ => Supposition.None,
                };
            }
        }

        HashSet<int> rejected = [.. review.RejectedSteps.Select(step => argument.Structure.NumberOf(step.Relationship)).Where(number => number >= 0)];
        return new(argument, setting, suppositions, rejected);
    }
}
