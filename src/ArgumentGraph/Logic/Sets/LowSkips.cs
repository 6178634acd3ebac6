namespace ArgumentGraph.Logic.Sets;

/// <summary>
/// Finds, of a family, the sets without any variable below a given one: along the nodes' lows, of which a wide family has as many as variables, in
/// logarithmic time.
/// </summary>
/// <remarks>One pointer further down for each node (Myers, An applicative random-access stack, Information Processing Letters 17, 1983).</remarks>
internal sealed class LowSkips(SetDiagram diagram)
{
    private int[] _depths = []; // by node: how many lows there are to the end
    private int[] _jumps = []; // by node: one of them
    private int _count;

    /// <param name="family">A family.</param>
    /// <param name="variable">No smaller variable matters.</param>
    public int To(int family, int variable)
    {
        if (diagram.Variable(family) >= variable)
        {
            return family;
        }

        Extend();
        while (diagram.Variable(family) < variable)
        {
            int jump = _jumps[family];
            family = diagram.Variable(jump) < variable ? jump : diagram.Low(family);
        }

        return family;
    }

    // Nodes come after their lows, and stay as they are.
    private void Extend()
    {
        if (_depths.Length < diagram.Count)
        {
            Array.Resize(ref _depths, 2 * diagram.Count);
            Array.Resize(ref _jumps, 2 * diagram.Count);
        }

        for (; _count < diagram.Count; _count++)
        {
            if (_count <= SetDiagram.Unit)
            {
                _jumps[_count] = _count;
                continue;
            }

            int low = diagram.Low(_count);
            int jump = _jumps[low];
            _depths[_count] = _depths[low] + 1;
            _jumps[_count] = _depths[low] - _depths[jump] == _depths[jump] - _depths[_jumps[jump]] ? _jumps[jump] : low;
        }
    }
}
