namespace ArgumentGraph.Structure;

/// <summary>Sorts elements by id, letter by letter (ordinal). What decides most comparisons stands beside the number: the first letters of the id.</summary>
internal static class IdOrder
{
    private const int LettersInWord = sizeof(ulong) / sizeof(char);

    /// <summary>The numbers of elements, sorted by their ids. O(n log n); strings are made of ids only where many begin alike.</summary>
    public static int[] Sorted(Element[] elements, ReadOnlySpan<int> numbers)
    {
        var entries = new Entry[numbers.Length];
        char[] buffer = [];
        for (int i = 0; i < entries.Length; i++)
        {
            ReadOnlySpan<char> id = elements[numbers[i]].IdLetters(ref buffer);
            entries[i] = new Entry(WordOf(id), WordOf(id[Math.Min(LettersInWord, id.Length)..]), numbers[i], id.Length > 2 * LettersInWord);
        }

        Array.Sort(entries, (left, right) => Compare(elements, left, right));
        var sorted = new int[entries.Length];
        for (int i = 0; i < sorted.Length; i++)
        {
            sorted[i] = entries[i].Number;
        }

        return sorted;
    }

    private static int Compare(Element[] elements, in Entry left, in Entry right)
    {
        int order = left.First.CompareTo(right.First);
        order = order != 0 ? order : left.Second.CompareTo(right.Second);
        return order != 0 || !(left.IsLonger || right.IsLonger) ? order
            : string.CompareOrdinal(elements[left.Number].Id, elements[right.Number].Id);
    }

    // The first letters, the first of them foremost; zeros after the end.
    private static ulong WordOf(ReadOnlySpan<char> letters)
    {
        ulong word = 0;
        for (int i = 0; i < LettersInWord; i++)
        {
            word = (word << (8 * sizeof(char))) | (i < letters.Length ? letters[i] : 0ul);
        }

        return word;
    }

    private readonly record struct Entry(ulong First, ulong Second, int Number, bool IsLonger);
}
