using ArgumentGraph.Logic.Functions;

namespace ArgumentGraph.Analysis.Probability;

/// <summary>The basic elements that compiled elements rest on, and the numbers that they have of their own.</summary>
internal sealed class CompiledBasics
{
    private readonly Dictionary<string, int> _indexOfId = new(StringComparer.Ordinal);

    /// <param name="elements">The elements, ordered by id.</param>
    /// <param name="treatAssumptionsAsUnknown">Whether nothing is known of assumptions without a number.</param>
    public CompiledBasics(ValueList<Element> elements, bool treatAssumptionsAsUnknown)
    {
        Elements = elements;
        Chances = new Chance?[elements.Count];
        for (int index = 0; index < elements.Count; index++)
        {
            _indexOfId.Add(elements[index].Id, index);
            Chances[index] = BasicNumbers.OfElement(elements[index]) ?? (elements[index] is Assumption && !treatAssumptionsAsUnknown ? Chance.Certain : null);
        }

        HasUnknown = Array.Exists(Chances, chance => chance is null);
    }

    public ValueList<Element> Elements { get; }

    /// <summary>By element: null where nothing is known.</summary>
    public Chance?[] Chances { get; }

    public bool HasUnknown { get; }

    public int IndexOf(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (_indexOfId.TryGetValue(id, out int index))
        {
            return index;
        }

        string? similar = Spelling.MostSimilar(id, _indexOfId.Keys);
        throw new KeyNotFoundException($"'{id}' is not among the basic elements that were compiled{(similar is null ? "." : $"; did you mean '{similar}'?")}");
    }
}
