using ArgumentGraph.Logic.Functions;

namespace ArgumentGraph.Logic.Scenarios;

/// <summary>Scenarios in each of which one node falls.</summary>
internal sealed class SingleFalls(int[] nodes) : IScenarios
{
    public int Count => nodes.Length;

    public void ListFalls(int first, int end, IFalls falls)
    {
        for (int scenario = first; scenario < end; scenario++)
        {
            falls.Fall(nodes[scenario], (scenario - first) >> 6, 1UL << (scenario & 63));
        }
    }
}
