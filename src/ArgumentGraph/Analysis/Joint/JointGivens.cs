using ArgumentGraph.Analysis.Functions;
using ArgumentGraph.Analysis.Standings;

namespace ArgumentGraph.Analysis.Joint;

/// <summary>What a scenario gives: basic elements that have fallen or hold, and other elements of which it is given that they fell.</summary>
/// <param name="Fallen">All that is given as fallen, in the order given.</param>
/// <param name="Holding">All that is given as holding, in the order given.</param>
/// <param name="IsBasic">By element given: whether it is basic.</param>
internal sealed record JointGivens(int[] Fallen, int[] Holding, Func<int, bool> IsBasic)
{
    public bool IsEmpty => Fallen.Length == 0 && Holding.Length == 0;

    /// <exception cref="KeyNotFoundException">There is no such element.</exception>
    /// <exception cref="ArgumentException">What is given contradicts itself or the baseline.</exception>
    public static JointGivens Of(Argument argument, Setting setting, JointOptions options)
    {
        int[] fallen = [.. options.Fallen.Select(argument.NumberOf).Distinct()];
        int[] holding = [.. options.Holding.Select(argument.NumberOf).Distinct()];
        var baseline = new StandingEvaluation(argument, setting);
        foreach (int number in holding)
        {
            string id = argument.Structure.Elements[number].Id;
            string? wrong = Array.IndexOf(fallen, number) >= 0 ? $"'{id}' is given both as fallen and as holding."
                : !Basic(number) ? $"'{id}' is given as holding, but it is not basic: give what it rests on."
                : baseline.Standings[number] == Standing.Unsupported
                    ? $"'{id}' is given as holding, but it does not stand in the baseline. Restore it in a what-if, or start from another baseline."
                : null;
            if (wrong is not null)
            {
                throw new ArgumentException(wrong, nameof(options));
            }
        }

        return new JointGivens(fallen, holding, Basic);

        bool Basic(int number) => ArgumentFunction.IsBasic(argument.Structure, number, setting.Baseline);
    }
}
