using System.Numerics;
using ArgumentGraph;

namespace Extending;

/// <summary>
/// How many lines of reasoning pass each element: ways that lead from a pathway, by what supports it, down to evidence. Two passes over the numbers, one up
/// and one down, however many lines there are. Time and memory: O(n + m) for n elements and m relationships.
/// </summary>
/// <remarks>Elements in a cycle of support lie on endlessly many ways, and are left out with all that would pass them.</remarks>
public sealed class LineCount
{
    private readonly NumberedArgument _numbered;
    private readonly BigInteger[] _below; // ways from the element down to evidence
    private readonly BigInteger[] _above; // ways from a pathway down to the element

    public LineCount(Argument argument)
    {
        _numbered = argument.Numbered;
        int count = _numbered.Elements.Length;
        _below = new BigInteger[count];
        _above = new BigInteger[count];

        // Supporters have lower numbers than what they support: ascending, all that is below an element is known before it.
        for (int number = 0; number < count; number++)
        {
            if (!_numbered.IsCircularInSupport[number])
            {
                _below[number] = _numbered.Kinds[number] == ElementKind.Evidence ? 1 : Sum(_below, _numbered.Supporters[number]);
            }
        }

        // Descending, all that is above it is.
        foreach (int pathway in _numbered.Pathways)
        {
            _above[pathway] = 1;
        }

        for (int number = count - 1; number >= 0; number--)
        {
            _above[number] = _numbered.IsCircularInSupport[number] ? 0 : _above[number] + Sum(_above, _numbered.Supported[number]);
        }

        Total = _numbered.Pathways.Aggregate(BigInteger.Zero, (sum, pathway) => sum + _below[pathway]);
    }

    /// <summary>How many lines there are.</summary>
    public BigInteger Total { get; }

    /// <summary>How many of them pass the element.</summary>
    public BigInteger this[string id]
    {
        get
        {
            int number = _numbered.NumberOf(id);
            return _above[number] * _below[number];
        }
    }

    private static BigInteger Sum(BigInteger[] counts, ReadOnlySpan<int> numbers)
    {
        BigInteger sum = 0;
        foreach (int number in numbers)
        {
            sum += counts[number];
        }

        return sum;
    }
}
