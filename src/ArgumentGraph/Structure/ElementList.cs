using System.Collections;

namespace ArgumentGraph.Structure;

/// <summary>Elements given by their numbers: a view, which makes no object for an element.</summary>
internal class ElementList(ArgumentStructure structure, int[] numbers) : IReadOnlyList<Element>
{
    public int Count => numbers.Length;

    public Element this[int index] => structure.Elements[numbers[index]];

    public IEnumerator<Element> GetEnumerator()
    {
        foreach (int number in numbers)
        {
            yield return structure.Elements[number];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Goals, strategies and claims given by their numbers.</summary>
internal sealed class SupportableList(ArgumentStructure structure, int[] numbers) : IReadOnlyList<SupportableElement>
{
    public int Count => numbers.Length;

    public SupportableElement this[int index] => (SupportableElement)structure.Elements[numbers[index]];

    public IEnumerator<SupportableElement> GetEnumerator()
    {
        foreach (int number in numbers)
        {
            yield return (SupportableElement)structure.Elements[number];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
