using System.Runtime.InteropServices;

namespace ArgumentGraph.Numbering;

/// <summary>
/// Which of some elements rest on each element, or are it: 64 of them at a time, as bits that are handed down from what rests on something to what it rests
/// on, through support, contexts and challenges. The arrays are used again from one visit to the next.
/// </summary>
/// <remarks>
/// Linear in the relationships of what is reached, for each 64; in arguments with cycles, for each cycle that one pass leads through against the numbers once
/// more.
/// </remarks>
internal sealed class ReachBits(NumberedArgument structure)
{
    public const int AtOnce = 64;

    // With fewer than one in this many reached it is quicker to sort their numbers than to look through all.
    private const int Sparse = 16;

    private readonly ulong[] _bits = new ulong[structure.ElementCount];
    private readonly bool[] _isReached = new bool[structure.ElementCount];
    private readonly List<int> _reached = []; // ascending when all are found
    private readonly List<int> _used = [];

    /// <summary>Given, for each 64, the place of the first of them, the numbers that are reached, ascending, and the bits by number.</summary>
    public delegate void Taker(int first, ReadOnlySpan<int> reached, ulong[] bits);

    /// <param name="from">The numbers of the elements.</param>
    /// <param name="take">Given what is found. The array is used again.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public void Visit(IReadOnlyList<int> from, Taker take, CancellationToken cancellationToken)
    {
        for (int first = 0; first < from.Count; first += AtOnce)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (int i = first; i < Math.Min(first + AtOnce, from.Count); i++)
            {
                _bits[from[i]] |= 1UL << (i - first);
                Reach(from[i]);
            }

            FollowAll();

            // What goes against the numbers, in cycles alone, is handed on in the next pass.
            while (HandDown())
            {
            }

            take(first, CollectionsMarshal.AsSpan(_reached), _bits);
            foreach (int number in _reached)
            {
                _bits[number] = 0;
                _isReached[number] = false;
            }

            _reached.Clear();
        }
    }

    private void Reach(int number)
    {
        if (!_isReached[number])
        {
            _isReached[number] = true;
            _reached.Add(number);
        }
    }

    private void FollowAll()
    {
        for (int next = 0; next < _reached.Count; next++)
        {
            _used.Clear();
            structure.AddUsedBy(_reached[next], _used);
            foreach (int other in _used)
            {
                Reach(other);
            }
        }

        if (_reached.Count < _isReached.Length / Sparse)
        {
            _reached.Sort();
            return;
        }

        _reached.Clear();
        for (int number = 0; number < _isReached.Length; number++)
        {
            if (_isReached[number])
            {
                _reached.Add(number);
            }
        }
    }

    // Whether another pass is needed.
    private bool HandDown()
    {
        bool isAgain = false;
        for (int i = _reached.Count - 1; i >= 0; i--)
        {
            int number = _reached[i];
            _used.Clear();
            structure.AddUsedBy(number, _used);
            foreach (int other in _used)
            {
                isAgain |= other > number && (_bits[number] & ~_bits[other]) != 0;
                _bits[other] |= _bits[number];
            }
        }

        return isAgain;
    }
}
