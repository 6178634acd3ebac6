using System.Text.RegularExpressions;

namespace ArgumentGraph.Interchange.Tests.Losses;

/// <summary>Holds what losses say against what is different.</summary>
internal static partial class LossAudit
{
    /// <summary>The differences that no loss announces.</summary>
    public static List<ArgumentDifference> Unannounced(IEnumerable<ArgumentDifference> differences, IEnumerable<Loss> losses)
    {
        LossTopic[] topics = [.. losses.Select(LossTopic.Of)];
        return [.. differences.Where(difference => !topics.Any(topic => topic.Announces(difference)))];
    }

    /// <summary>The losses of writing that say that something of an element is gone or changed, where it is not.</summary>
    public static List<Loss> FalseAlarms(IReadOnlyCollection<ArgumentDifference> differences, IEnumerable<Loss> losses, Argument after)
    {
        HashSet<string> gone = [.. differences.Where(difference => difference.Subject == DifferenceSubject.ElementGone)
            .Select(difference => difference.Ids[0])];
        var wrong = new List<Loss>();
        foreach (LossTopic topic in losses.Where(loss => loss.ElementId is not null && loss.Kind != LossKind.Inferred)
            .Select(LossTopic.Of).Where(topic => !topic.IsForOthers))
        {
            string id = topic.Loss.ElementId!;
            bool isTrue = gone.Contains(id) || (topic.IsAboutStructure
                ? differences.Any(difference => difference.Subject != DifferenceSubject.ElementMember && topic.Announces(difference))
                : differences.Any(topic.Announces));
            bool isCalledSo = CalledPattern().Match(topic.Loss.Message) is not { Success: true } called || after.Contains(called.Groups["id"].Value);
            if (!isTrue || !isCalledSo)
            {
                wrong.Add(topic.Loss);
            }
        }

        return wrong;
    }

    [GeneratedRegex(@"it is called '(?<id>.*)'\.$", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex CalledPattern();
}
