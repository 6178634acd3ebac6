using ArgumentGraph.Structure;

namespace ArgumentGraph.Validation;

/// <summary>Do claims and strategies rest on the kinds of element that they should rest on?</summary>
internal static class SupporterKindCheck
{
    public static void Check(Inspection inspection)
    {
        ArgumentStructure structure = inspection.Structure;
        ElementKind[] kinds = structure.Kinds;
        for (int number = 0; number < kinds.Length; number++)
        {
            if (kinds[number] is not (ElementKind.Claim or ElementKind.Strategy))
            {
                continue;
            }

            for (int relationship = structure.Supporters.Starts[number]; relationship < structure.Supporters.Starts[number + 1]; relationship++)
            {
                int supporter = structure.Supporters.Items[relationship];
                switch (kinds[number], kinds[supporter])
                {
                    case (ElementKind.Claim, ElementKind.Goal):
                        inspection.ReportRelationship(
                            Rules.ClaimSupportedByGoal,
                            number,
                            relationship,
                            $"The claim '{inspection.IdOf(number)}' is supported by the goal '{inspection.IdOf(supporter)}'; "
                            + $"goals rest on claims: turn it round, or make '{inspection.IdOf(number)}' a goal.");
                        break;
                    case (ElementKind.Strategy, ElementKind.Evidence):
                        inspection.ReportRelationship(
                            Rules.StrategySupportedByEvidence,
                            number,
                            relationship,
                            $"The strategy '{inspection.IdOf(number)}' is supported by the evidence '{inspection.IdOf(supporter)}'; "
                            + $"put a claim in between that says what the evidence shows.");
                        break;
                    case (ElementKind.Strategy, ElementKind.Strategy):
                        inspection.ReportRelationship(
                            Rules.StrategySupportedByStrategy,
                            number,
                            relationship,
                            $"The strategy '{inspection.IdOf(number)}' is supported by the strategy '{inspection.IdOf(supporter)}'; "
                            + $"put a goal or claim in between that the second breaks down.");
                        break;
                    default:
                        break;
                }
            }
        }
    }
}
