namespace ArgumentGraph;

/// <summary>
/// What one basic element means for a pathway, root or named element, on doubt: with Q the probability that the latter falls, Q₁ and Q₀ the same given that the
/// basic element has fallen and that it holds, and q the basic element's own doubt.
/// </summary>
public sealed record ElementImportance
{
    /// <summary>The basic element.</summary>
    public required Element Element { get; init; }

    /// <summary>Its own doubt q, 0 to 1; 0 for an assumption without a number.</summary>
    public required double Doubt { get; init; }

    /// <summary>Whether it is an assumption without a number, and so taken to hold.</summary>
    public required bool IsAssumed { get; init; }

    /// <summary>Q₁: the doubt if it has fallen.</summary>
    public required double DoubtWhenFallen { get; init; }

    /// <summary>Q₀: the doubt if it holds.</summary>
    public required double DoubtWhenHolding { get; init; }

    /// <summary>
    /// Q₁ − Q₀, 0 to 1: by how much the doubt grows as this element's does, whatever that is; the probability that all depends on it. The marginal importance
    /// factor, MIF (Birnbaum, On the importance of different components in a multicomponent system, in Multivariate Analysis II, 1969).
    /// </summary>
    public required double Birnbaum { get; init; }

    /// <summary>
    /// (Q₁ − Q₀)·q / Q, 0 to 1: the probability that it has fallen and all depends on it, given that the pathway has fallen. The critical importance factor,
    /// CIF (Lambert, Fault trees for decision making in systems analysis, UCRL-51829, 1975). 0 where Q is 0.
    /// </summary>
    public required double Criticality { get; init; }

    /// <summary>
    /// q·Q₁ / Q, 0 to 1: the probability that it has fallen, given that the pathway has. The diagnostic importance factor, DIF, of the family of Fussell and
    /// Vesely (Fussell, How to hand-calculate system reliability and safety characteristics, IEEE Trans. Reliability R-24, 1975). 0 where Q is 0.
    /// </summary>
    public required double Diagnostic { get; init; }

    /// <summary>
    /// Q₁ / Q, at least 1: how many times the doubt grows if it falls; what it is worth to keep it. RAW (Vesely et al., Measures of risk importance and their
    /// applications, NUREG/CR-3385, 1983). Where Q is 0, infinite if its fall brings any doubt, else 1.
    /// </summary>
    public required double RiskAchievementWorth { get; init; }

    /// <summary>
    /// Q / Q₀, at least 1: how many times the doubt shrinks if it is made certain; what it is worth to improve it. RRW (Vesely et al., NUREG/CR-3385, 1983).
    /// <see cref="double.PositiveInfinity"/> where no doubt would be left; 1 where there is none.
    /// </summary>
    public required double RiskReductionWorth { get; init; }

    /// <summary>For example <c>S1: 0.8664525</c>, the Birnbaum importance.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Element.Id}: {Birnbaum:G10}");
}
