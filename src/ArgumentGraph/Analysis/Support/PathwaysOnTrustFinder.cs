using ArgumentGraph.Analysis.Standings;

namespace ArgumentGraph.Analysis.Support;

/// <summary>Finds the pathways that are supported only because evidence without a stated state is taken as available.</summary>
internal static class PathwaysOnTrustFinder
{
    /// <summary>Judges the argument once more with all such evidence failed. Linear in elements and relationships.</summary>
    /// <param name="argument">The argument.</param>
    /// <param name="evaluation">How it stands.</param>
    /// <returns>The pathways that are supported, and would not be; in the author's order.</returns>
    public static ValueList<Element> Find(Argument argument, StandingEvaluation evaluation)
    {
        if (evaluation.Setting.Baseline == Baseline.AsArgued)
        {
            return ValueList<Element>.Empty;
        }

        Element[] elements = argument.Structure.Elements;
        var suppositions = new Supposition[elements.Length];
        bool isAny = false;
        for (int number = 0; number < suppositions.Length; number++)
        {
            if (elements[number] is Evidence { AssertedStanding: null } evidence && evaluation.Setting.StateOf(evidence) is null)
            {
                suppositions[number] = Supposition.Failed;
                isAny = true;
            }
        }

        if (!isAny)
        {
            return ValueList<Element>.Empty;
        }

        var without = new StandingEvaluation(argument, evaluation.Setting, suppositions);
        return [.. argument.PathwayNumbers.Where(number => evaluation.Analysed(number) == Standing.Supported && without.Analysed(number) < Standing.Supported)
            .Select(number => elements[number])];
    }
}
