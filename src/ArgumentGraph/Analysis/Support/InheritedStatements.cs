using ArgumentGraph.Analysis.Standings;
using ArgumentGraph.Model;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Analysis.Support;

/// <summary>Lists what an analysed element inherits.</summary>
internal static class InheritedStatements
{
    public static ValueList<InheritedStatement> Of(Argument argument, StandingEvaluation evaluation, int target)
    {
        ArgumentStructure structure = argument.Structure;
        var statements = new List<InheritedStatement>();
        var seen = new HashSet<int>();
        var open = new Stack<int>([target]);
        while (open.TryPop(out int number))
        {
            foreach (int above in structure.Supported[number])
            {
                if (!seen.Add(above))
                {
                    continue;
                }

                open.Push(above);
                for (int position = structure.Contexts.Starts[above]; position < structure.Contexts.Starts[above + 1]; position++)
                {
                    int stated = structure.Contexts.Items[position];
                    if (structure.Kinds[stated].IsHandedDown())
                    {
                        statements.Add(new(structure.Elements[stated], structure.Elements[above], evaluation.OfContext(position)));
                    }
                }
            }
        }

        return [.. statements.OrderBy(statement => statement.Element.Id, StringComparer.Ordinal)
            .ThenBy(statement => statement.StatedBy.Id, StringComparer.Ordinal)];
    }
}
