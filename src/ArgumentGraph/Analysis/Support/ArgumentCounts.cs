using ArgumentGraph.Structure;

namespace ArgumentGraph;

/// <summary>How many elements and relationships of each kind an argument has.</summary>
/// <param name="Goal">Goals.</param>
/// <param name="Strategy">Strategies.</param>
/// <param name="Claim">Claims.</param>
/// <param name="Evidence">Items of evidence.</param>
/// <param name="Context">Contexts.</param>
/// <param name="Assumption">Assumptions.</param>
/// <param name="Justification">Justifications.</param>
/// <param name="SupportedBy">SupportedBy relationships.</param>
/// <param name="InContextOf">InContextOf relationships.</param>
/// <param name="Challenges">Challenges.</param>
public sealed record ArgumentCounts(
    int Goal, int Strategy, int Claim, int Evidence, int Context, int Assumption, int Justification, int SupportedBy, int InContextOf, int Challenges)
{
    /// <summary>All elements.</summary>
    public int Elements => Goal + Strategy + Claim + Evidence + Context + Assumption + Justification;

    internal static ArgumentCounts Of(ArgumentStructure structure)
    {
        var kinds = new int[7];
        foreach (ElementKind kind in structure.Kinds)
        {
            kinds[(int)kind]++;
        }

        return new(
            kinds[(int)ElementKind.Goal],
            kinds[(int)ElementKind.Strategy],
            kinds[(int)ElementKind.Claim],
            kinds[(int)ElementKind.Evidence],
            kinds[(int)ElementKind.Context],
            kinds[(int)ElementKind.Assumption],
            kinds[(int)ElementKind.Justification],
            structure.SupportCount,
            structure.ContextCount,
            structure.Challenges.Count);
    }
}
