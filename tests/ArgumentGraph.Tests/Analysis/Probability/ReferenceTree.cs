using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.Probability;

/// <summary>The tree reading of an argument without challenges and cycles: element by element, what is below each taken as independent.</summary>
internal sealed class ReferenceTree(NumberedCase numbered)
{
    private readonly double[] _doubts = numbered.DoubtsWith(double.NaN);

    /// <summary>What is stated above weighs once, however often it is stated there.</summary>
    public (double Probability, double Doubt) Analysed(int target)
    {
        ReferenceModel model = numbered.Model;
        IEnumerable<int> inherited = model.AncestorsOf(target).SelectMany(above => model.Contexts[above]).Select(r => model.ToElement[r])
            .Where(stated => model.Elements[stated] is Assumption or Context).Distinct();
        return All([Of(target), .. inherited.Select(Of)]);
    }

    // Where claim points count, the argument of each is one more thing that is needed; one that needs what it is about does not hold.
    private IEnumerable<(double Probability, double Doubt)> ConfidenceIn(int owner, Func<ClaimPoint, bool> isAbout) =>
        numbered.Setting.CountsClaimPoints
            ? numbered.Model.Elements[owner].ClaimPoints.Where(isAbout).Select(numbered.Model.RootOf).Where(root => root >= 0)
                .Select(root => numbered.Model.Confidence.RestsOn(root, owner) ? (0, 1) : Of(root))
            : [];

    private (double Probability, double Doubt) Over(int relationship)
    {
        ReferenceModel model = numbered.Model;
        string id = model.Elements[model.ToElement[relationship]].Id;
        return All([Of(model.ToElement[relationship]), .. ConfidenceIn(model.From[relationship], point => point.On.Contains(id))]);
    }

    private (double Probability, double Doubt) Of(int element)
    {
        ReferenceModel model = numbered.Model;
        var parts = new List<(double, double)>();
        int basic = Array.IndexOf(numbered.Basic, element);
        if (basic >= 0)
        {
            parts.Add((1 - _doubts[basic], _doubts[basic]));
        }

        if (model.Supports[element].Length > 0)
        {
            parts.Add(AtLeast(Needed(element), [.. model.Supports[element].Select(Over)]));
        }
        else if (model.Elements[element] is SupportableElement && numbered.Test.Circumstances.Baseline != Baseline.AsArgued)
        {
            return (0, 1);
        }

        parts.AddRange(model.Contexts[element].Select(Over));
        parts.AddRange(ConfidenceIn(element, point => point.On.Count == 0));
        return All(parts);
    }

    private int Needed(int element) => ((SupportableElement)numbered.Model.Elements[element]).Requirement.NeededOf(numbered.Model.Supports[element].Length);

    private static (double Probability, double Doubt) All(IReadOnlyList<(double, double)> parts) => AtLeast(parts.Count, parts);

    private static (double Probability, double Doubt) AtLeast(int needed, IReadOnlyList<(double Probability, double Doubt)> parts)
    {
        double probability = 0;
        double doubt = 0;
        for (int holding = 0; holding < 1 << parts.Count; holding++)
        {
            double weight = 1;
            for (int i = 0; i < parts.Count; i++)
            {
                weight *= (holding >> i & 1) != 0 ? parts[i].Probability : parts[i].Doubt;
            }

            if (System.Numerics.BitOperations.PopCount((uint)holding) >= needed)
            {
                probability += weight;
            }
            else
            {
                doubt += weight;
            }
        }

        return (probability, doubt);
    }
}
