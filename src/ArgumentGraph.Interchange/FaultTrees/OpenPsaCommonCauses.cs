using System.Globalization;

namespace ArgumentGraph.Interchange;

/// <summary>
/// The common-cause groups of an Open-PSA model, as they are kept in an argument's tags: for the analysis of probability, which takes them only if asked.
/// </summary>
/// <example>
/// <code>
/// Argument argument = ArgumentFormats.Load("plant.opsa.xml");
/// var options = new ProbabilityOptions { CommonCauses = OpenPsaCommonCauses.Of(argument) };
/// Console.WriteLine(argument.AnalyzeProbability("top", options).CommonCause);
/// </code>
/// </example>
public static class OpenPsaCommonCauses
{
    /// <summary>The tag that names an element's group.</summary>
    internal const string GroupTag = "common-cause";

    /// <summary>The tag that says which share of the doubt is common.</summary>
    internal const string BetaTag = "common-cause-beta";

    /// <summary>
    /// One for each group of the beta-factor model, by the tags <c>common-cause</c> and <c>common-cause-beta</c> of its members, in the order in which they
    /// stand in the argument; of several numbers for one group the first counts. Linear in the number of elements.
    /// </summary>
    /// <param name="argument">The argument.</param>
    /// <returns>Empty where there are no such groups.</returns>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public static ValueList<CommonCause> Of(Argument argument)
    {
        ArgumentNullException.ThrowIfNull(argument);
        var causes = new List<CommonCause>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (Element element in argument.Elements)
        {
            if (element.Tags.TryGetValue(GroupTag, out ValueList<string>? groups)
                && element.Tags.TryGetValue(BetaTag, out ValueList<string>? betas)
                && groups.Count == 1
                && betas.Count == 1
                && double.TryParse(betas[0], NumberStyles.Float, CultureInfo.InvariantCulture, out double beta)
                && beta is >= 0 and <= 1
                && seen.Add(groups[0]))
            {
                causes.Add(new CommonCause(GroupTag, beta, groups[0]));
            }
        }

        return [.. causes];
    }
}
