using System.Runtime.CompilerServices;

namespace ArgumentGraph.Rendering.Views;

/// <summary>
/// Which of two elements stands higher in pictures: what rests on something else does. Cycles of support hang from their top, which is what something outside
/// the cycle rests on, of several the one that the author wrote first; where nothing outside rests on a cycle, what the author wrote first. Below the top a
/// walk in depth, in the author's order, decides: what leads up again leads back to where the walk came from.
/// </summary>
/// <remarks>
/// But in cycles it is the order of the argument's numbers. Elements that rest on each other have consecutive numbers there, so that support which goes against
/// the numbers spans just the cycles. Linear, without recursion.
/// </remarks>
internal sealed class DrawingOrder
{
    private static readonly ConditionalWeakTable<NumberedArgument, DrawingOrder> Orders = [];

    private readonly NumberedArgument _structure;
    private readonly int[]? _heights; // null where they are the numbers
    private readonly int[] _numbers;
    private readonly int[] _next;
    private readonly Stack<int> _path = [];

    private DrawingOrder(NumberedArgument structure)
    {
        _structure = structure;
        if (!structure.IsCircularInSupport.Contains(true))
        {
            (_numbers, _next) = ([], []);
            return;
        }

        _heights = [.. Enumerable.Range(0, structure.ElementCount)];
        _numbers = [.. _heights];
        _next = new int[_heights.Length];
        OrderCycles(_heights);
    }

    /// <summary>The order of an argument's elements: found once, however many pictures are drawn of it.</summary>
    public static DrawingOrder Of(NumberedArgument structure) => Orders.GetValue(structure, key => new(key));

    /// <summary>An element's place in the order, by its number: the higher, the higher it stands.</summary>
    public int HeightOf(int number) => _heights is null ? number : _heights[number];

    /// <summary>The number of the element at a place in the order.</summary>
    public int NumberAt(int height) => _heights is null ? height : _numbers[height];

    private void OrderCycles(int[] heights)
    {
        var places = new int[heights.Length];
        for (int place = 0; place < places.Length; place++)
        {
            places[_structure.AuthorOrder[place]] = place;
        }

        for (int first = 0, last; first < heights.Length; first = last + 1)
        {
            last = first;
            for (int number = first; number <= last && _structure.IsCircularInSupport[number]; number++)
            {
                foreach (int supporter in _structure.Supporters[number])
                {
                    last = Math.Max(last, supporter);
                }
            }

            if (last > first)
            {
                Walk(TopOf(first, last, places), first, last, heights);
            }
        }
    }

    private int TopOf(int first, int last, int[] places)
    {
        int top = -1;
        bool isTopUsed = false;
        for (int number = first; number <= last; number++)
        {
            bool isUsed = false;
            foreach (int user in _structure.Supported[number])
            {
                isUsed |= user < first || user > last;
            }

            if (top < 0 || (isUsed && !isTopUsed) || (isUsed == isTopUsed && places[number] < places[top]))
            {
                (top, isTopUsed) = (number, isUsed);
            }
        }

        return top;
    }

    // What the walk leaves first stands lowest.
    private void Walk(int top, int first, int last, int[] heights)
    {
        int height = first;
        Enter(top);
        while (_path.TryPeek(out int number))
        {
            ReadOnlySpan<int> supporters = _structure.Supporters[number];
            if (_next[number] > supporters.Length)
            {
                _path.Pop();
                heights[number] = height;
                _numbers[height++] = number;
                continue;
            }

            int supporter = supporters[_next[number]++ - 1];
            if (supporter >= first && supporter <= last && _next[supporter] == 0)
            {
                Enter(supporter);
            }
        }
    }

    // Counted from 1, so that 0 is what has not been entered.
    private void Enter(int number)
    {
        _next[number] = 1;
        _path.Push(number);
    }
}
