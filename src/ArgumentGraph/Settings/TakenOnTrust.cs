using ArgumentGraph.Structure;

namespace ArgumentGraph.Settings;

/// <summary>What every report says that an argument takes on trust, found in one pass over its elements.</summary>
/// <param name="StateNotGiven">How many items of evidence do not state whether they are available.</param>
/// <param name="Asserted">The ids of the elements whose standing is asserted, ordered.</param>
/// <param name="Away">The ids of the elements that stand for one of a module that is not here, ordered.</param>
internal sealed record TakenOnTrust(int StateNotGiven, ValueList<string> Asserted, ValueList<string> Away)
{
    public static TakenOnTrust In(ArgumentStructure structure)
    {
        int stateNotGiven = 0;
        var asserted = new List<string>();
        var away = new List<string>();
        foreach (int number in structure.AuthorOrder)
        {
            Element element = structure.Elements[number];
            bool isAsserted = element.AssertedStanding is not null;
            if (isAsserted)
            {
                asserted.Add(element.Id);
            }

            if (element.IsAway)
            {
                away.Add(element.Id);
            }
            else if (!isAsserted && element is Evidence { State: null })
            {
                stateNotGiven++;
            }
        }

        asserted.Sort(StringComparer.Ordinal);
        away.Sort(StringComparer.Ordinal);
        return new(stateNotGiven, [.. asserted], [.. away]);
    }
}
