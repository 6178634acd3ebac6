using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.Roadmap;

/// <summary>Random arguments with costs, and what pathways rest on by the public analyses.</summary>
internal static class Priced
{
    /// <summary>The same case with costs in tenths for some elements; sums of these are not exact in binary.</summary>
    public static OracleCase Of(OracleCase test, double share = 0.8) => With(test, share, isNumbered: false);

    /// <summary>The same case with costs, and with a number for all evidence.</summary>
    public static OracleCase Numbered(OracleCase test) => With(test, 0.8, isNumbered: true);

    public static Strength[] StrengthsOf(Argument argument, OracleCase test, string[] pathways)
    {
        LoadBearingReport load = argument.At(test.Setting)
            .AnalyzeLoadBearing(test.LoadBearingOptions with { AdditionalElements = [.. pathways], MaximumOrder = 4 });
        return [.. pathways.Select((id, i) =>
        {
            LoadBearingTarget target = load.AdditionalElements[i];
            return target.Standing < Standing.Supported
                ? new Strength(false, 0, 0)
                : new Strength(
                    true, load.LoadBearing.Count(element => element.IsBasic && element.Pathways.Concat(element.Others).Any(other => other.Id == id)),
                    target.CutSets.SmallestOrder);
        })];
    }

    private static OracleCase With(OracleCase test, double share, bool isNumbered)
    {
        var random = new Random(test.Seed);
        Argument argument = test.Argument.Edit(edit =>
        {
            foreach (Element element in test.Argument.Elements)
            {
                Element priced = element with { Cost = random.NextDouble() < share ? random.Next(0, 5) / 10.0 : null };
                edit.Replace(
                    isNumbered && priced is Evidence evidence ? evidence with { Likelihood = Likelihood.FromDoubt(random.Next(1, 8) / 16.0) } : priced);
            }
        });
        return new OracleCase(test.Seed, argument, test.Circumstances);
    }
}

/// <summary>What a pathway rests on.</summary>
internal readonly record struct Strength(bool Stands, int Singles, int? Order);
