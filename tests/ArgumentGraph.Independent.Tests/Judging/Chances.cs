using IndependentReading.Cases;

namespace IndependentReading.Judging;

/// <summary>Probabilities: the weight of every state is added up. Basic elements are independent.</summary>
internal sealed class Chances(Case judged, Losses losses)
{
    /// <summary>
    /// The chance that it stands, given that some hold and some have fallen: the least and the greatest that elements without a number allow; "assumptions
    /// without a number are conditioned on".
    /// </summary>
    public (double Least, double Greatest) Of(string target, IReadOnlyCollection<string>? holding = null, IReadOnlyCollection<string>? fallen = null) =>
        (Sum(state => !losses.IsDown(target, state), target, unknown: 0, holding, fallen),
            Sum(state => !losses.IsDown(target, state), target, unknown: 1, holding, fallen));

    /// <summary>The chance that a state is such that something is so, with what has no number at one value.</summary>
    public double Sum(Func<int, bool> isSo, string? target, double unknown, IReadOnlyCollection<string>? holding = null,
        IReadOnlyCollection<string>? fallen = null)
    {
        double[] chances = [.. losses.Basic.Select(id => fallen?.Contains(id) == true ? 0 : holding?.Contains(id) == true ? 1 : ChanceOf(id) ?? unknown)];
        int certain = target is null ? 0 : losses.CertainlyDown(target);
        double sum = 0;
        for (int state = 0; state < 1 << chances.Length; state++)
        {
            double weight = 1;
            for (int bit = 0; bit < chances.Length; bit++)
            {
                weight *= (state >> bit & 1) != 0 ? 1 - chances[bit] : chances[bit];
            }

            sum += weight > 0 && isSo(state | certain) ? weight : 0;
        }

        return sum;
    }

    public double? ChanceOf(string id) => judged[id].Chance ?? (judged[id].Kind == "assumption" ? 1 : null);

    public bool HasNumber(string id) => judged[id].Chance is not null;
}
