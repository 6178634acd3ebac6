using ArgumentGraph.Structure;

namespace ArgumentGraph.Validation;

/// <summary>Can a requirement other than "all" be met, does it say anything, and is it justified?</summary>
internal static class RequirementCheck
{
    public static void Check(Inspection inspection, int number, Requirement requirement, int supporters)
    {
        // A leaf is reported as such; what it will need is for its author to know.
        if (requirement.Kind == RequirementKind.All || supporters == 0)
        {
            return;
        }

        int needed = requirement.NeededOf(supporters);
        if (needed > supporters)
        {
            inspection.Report(
                Rules.ImpossibleRequirement,
                number,
                $"'{inspection.IdOf(number)}' needs {requirement} of its supporters and has {supporters}; ask for fewer, or add supporters.");
        }
        else if (needed == supporters)
        {
            inspection.Report(
                Rules.IneffectiveRequirement,
                number,
                $"'{inspection.IdOf(number)}' needs {requirement} of its supporters and has {supporters}, "
                + $"which is the same as all; leave the requirement out, or add supporters.");
        }
        else if (!StatesJustification(inspection.Structure, number))
        {
            inspection.Report(
                Rules.UnjustifiedRequirement,
                number,
                $"'{inspection.IdOf(number)}' needs {requirement} of its {supporters} supporters and does not say why that is enough; add a justification.");
        }
    }

    private static bool StatesJustification(ArgumentStructure structure, int number)
    {
        foreach (int context in structure.Contexts[number])
        {
            if (structure.Kinds[context] == ElementKind.Justification)
            {
                return true;
            }
        }

        return false;
    }
}
