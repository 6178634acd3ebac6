namespace ArgumentGraph.Structure;

/// <summary>A set of some of the numbers below a count: hashed while they are few, so that it costs no more than they do; else a bit for each number.</summary>
internal struct NumberSet(int count)
{
    private const int BitsInWord = 64;

    private readonly HashSet<int> _few = [];
    private ulong[]? _bits;

    /// <summary>Adds a number; false where it was there already.</summary>
    public bool Add(int number)
    {
        if (_bits is null)
        {
            bool isAdded = _few.Add(number);
            if (_few.Count > count / BitsInWord)
            {
                UseBits();
            }

            return isAdded;
        }

        ref ulong word = ref _bits[number / BitsInWord];
        ulong bit = 1ul << (number % BitsInWord);
        bool isNew = (word & bit) == 0;
        word |= bit;
        return isNew;
    }

    private void UseBits()
    {
        _bits = new ulong[(count + BitsInWord - 1) / BitsInWord];
        foreach (int number in _few)
        {
            _bits[number / BitsInWord] |= 1ul << (number % BitsInWord);
        }
    }
}
