namespace ArgumentGraph.Logic.Functions;

/// <summary>
/// How likely each input of a function is to hold and to have fallen, by node; inputs fall independently. What is set for a gate is not looked at.
/// </summary>
/// <remarks>Both numbers are kept, so that neither 1e-13 of doubt nor 1e-13 of hope is lost against 1.</remarks>
internal sealed class InputChances(int nodes)
{
    private readonly double[] _fall = new double[nodes];
    private readonly double[] _hold = new double[nodes];

    public int Count => _fall.Length;

    public Chance this[int node]
    {
        get => new(_hold[node], _fall[node]);
        set
        {
            _hold[node] = value.Hold;
            _fall[node] = value.Fall;
        }
    }
}
