using System.Buffers;

namespace ArgumentGraph.Logic.Functions;

/// <summary>Arrays that are borrowed from the pool that all share, and given back to it: large ones are dear to make and to collect.</summary>
internal static class Borrowed
{
    /// <summary>An array of at least this length, of which so much is cleared.</summary>
    public static T[] Cleared<T>(int length)
    {
        T[] array = ArrayPool<T>.Shared.Rent(length);
        Array.Clear(array, 0, length);
        return array;
    }
}
