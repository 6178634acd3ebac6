using ArgumentGraph.Structure;

namespace ArgumentGraph.Building;

/// <summary>
/// Numbers the elements of cycles of support as people read them: from the top, which is what something outside the cycle rests on, of several the one that the
/// author wrote first; where nothing outside rests on it, what the author wrote first. Below it by a walk in depth, in the author's order: what goes against
/// the numbers leads back to where the walk came from. Linear, without recursion.
/// </summary>
internal sealed class CycleOrder
{
    private readonly EdgeRows _supporters;
    private readonly int[] _numbers;
    private readonly int[] _positions;
    private readonly int[] _next;
    private readonly Stack<int> _path = [];

    private CycleOrder(EdgeRows supporters, int[] numbers, int[] positions)
    {
        _supporters = supporters;
        _numbers = numbers;
        _positions = positions;
        _next = new int[numbers.Length];
    }

    /// <summary>Numbers them anew.</summary>
    /// <param name="supporters">By author's position.</param>
    /// <param name="cycles">The runs of numbers of elements that rest on each other: first and one past the last.</param>
    /// <param name="numbers">By author's position the number.</param>
    /// <param name="positions">By number the author's position.</param>
    public static void Set(EdgeRows supporters, List<(int First, int End)> cycles, int[] numbers, int[] positions)
    {
        if (cycles.Count == 0)
        {
            return;
        }

        var order = new CycleOrder(supporters, numbers, positions);
        int[] tops = order.FindTops(cycles);
        for (int cycle = 0; cycle < cycles.Count; cycle++)
        {
            order.Number(tops[cycle], cycles[cycle].First, cycles[cycle].End);
        }
    }

    private int[] FindTops(List<(int First, int End)> cycles)
    {
        var cycleOf = new int[_numbers.Length];
        Array.Fill(cycleOf, -1);
        for (int cycle = 0; cycle < cycles.Count; cycle++)
        {
            for (int number = cycles[cycle].First; number < cycles[cycle].End; number++)
            {
                cycleOf[_positions[number]] = cycle;
            }
        }

        var isUsedOutside = new bool[_numbers.Length];
        for (int position = 0; position < cycleOf.Length; position++)
        {
            foreach (ref readonly Edge edge in _supporters[position])
            {
                isUsedOutside[edge.To] |= cycleOf[edge.To] >= 0 && cycleOf[edge.To] != cycleOf[position];
            }
        }

        var tops = new int[cycles.Count];
        Array.Fill(tops, -1);
        for (int position = 0; position < cycleOf.Length; position++)
        {
            if (cycleOf[position] is >= 0 and int cycle && (tops[cycle] < 0 || (isUsedOutside[position] && !isUsedOutside[tops[cycle]])))
            {
                tops[cycle] = position;
            }
        }

        return tops;
    }

    // The lowest number to what the walk leaves first.
    private void Number(int top, int first, int end)
    {
        int number = first;
        Enter(top);
        while (_path.TryPeek(out int position))
        {
            if (_next[position] > _supporters.CountOf(position))
            {
                _path.Pop();
                _positions[number] = position;
                _numbers[position] = number++;
                continue;
            }

            int supporter = _supporters.Target(position, _next[position]++ - 1);
            if (_next[supporter] == 0 && _numbers[supporter] >= first && _numbers[supporter] < end)
            {
                Enter(supporter);
            }
        }
    }

    // Counted from 1, so that 0 is what has not been entered.
    private void Enter(int position)
    {
        _next[position] = 1;
        _path.Push(position);
    }
}
