using ArgumentGraph.Structure;

namespace ArgumentGraph.Validation;

/// <summary>How a circle of elements is written in a message.</summary>
internal static class Circle
{
    private const int ShownFirst = 6;

    /// <summary>How many elements of a circle are given as related places.</summary>
    public const int Related = 10;

    /// <summary>For example <c>G1 → C2 → G1</c>; of a long circle the beginning.</summary>
    /// <param name="structure">The argument's arrays.</param>
    /// <param name="elements">The elements, each once, in order.</param>
    public static string Describe(ArgumentStructure structure, List<int> elements)
    {
        bool isShort = elements.Count <= ShownFirst + 1;
        IEnumerable<string> ids = elements.Take(isShort ? elements.Count : ShownFirst).Select(element => $"'{structure.Elements[element].Id}'");
        if (!isShort)
        {
            ids = ids.Append(FormattableString.Invariant($"({elements.Count - ShownFirst} more)"));
        }

        return string.Join(" → ", ids.Append($"'{structure.Elements[elements[0]].Id}'"));
    }
}
