using ArgumentGraph.Logic.Functions;

namespace ArgumentGraph.Logic.Sets;

/// <summary>The minimal cut sets of a gate from those of its inputs, as families of one diagram.</summary>
internal static class GateFamilies
{
    /// <summary>A gate that needs all falls with any input, one that needs any falls with all: what is not minimal or too large is dropped.</summary>
    /// <param name="function">The function.</param>
    /// <param name="gate">A gate of it.</param>
    /// <param name="ofInputs">By node: for each input of the gate, its family.</param>
    /// <param name="order">The largest sets wanted, or <see cref="SetAlgebra.AllOrders"/>.</param>
    /// <param name="algebra">Does the work.</param>
    /// <returns>The family; -1 when the budget is spent.</returns>
    public static int Of(StructureFunction function, int gate, int[] ofInputs, int order, SetAlgebra algebra)
    {
        int falls = function.FallsWith(gate);

        // The families with the largest first variable first: what comes later stands nearer the root, and much of the work is done at once.
        ReadOnlySpan<int> inputs = function.Inputs[gate];
        var families = new int[inputs.Length];
        for (int i = 0; i < families.Length; i++)
        {
            families[i] = ofInputs[inputs[i]];
        }

        SetDiagram diagram = algebra.Diagram;
        Array.Sort(families, (left, right) =>
        {
            int byVariable = diagram.Variable(right).CompareTo(diagram.Variable(left));
            return byVariable == 0 ? left.CompareTo(right) : byVariable;
        });

        if (falls == 1)
        {
            return algebra.Minimal(algebra.Union(families));
        }

        // Fallen[n]: what brings n of the inputs seen so far down. More inputs than the order allows elements can still fall, with elements that they share:
        // then what is not minimal is dropped at once, so that what is shared soon is all that is left.
        var fallen = new int[falls + 1];
        fallen[0] = SetDiagram.Unit;
        bool keepMinimal = falls > order;
        int most = 0; // the largest n with anything in it
        for (int seen = 0; seen < families.Length; seen++)
        {
            // What is left must still be able to make the gate fall.
            int least = Math.Max(1, falls - (families.Length - seen - 1));
            if (least > most + 1)
            {
                return SetDiagram.Empty;
            }

            for (int count = Math.Min(falls, most + 1); count >= least; count--)
            {
                int more = algebra.Product(families[seen], fallen[count - 1], order);
                int all = algebra.Union(fallen[count], more);
                fallen[count] = keepMinimal ? algebra.Minimal(all) : all;
                if (fallen[count] < 0)
                {
                    return -1;
                }

                if (fallen[count] != SetDiagram.Empty)
                {
                    most = Math.Max(most, count);
                }
            }
        }

        return algebra.Minimal(fallen[falls]);
    }
}
