using ArgumentGraph.Analysis.Changes;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Analysis.Impact;

/// <summary>
/// The elements of two versions under one numbering: those of the newer version by their number there, then those that only the older version has.
/// </summary>
internal sealed class VersionGraph
{
    private readonly ElementMatching _matching;
    private readonly int[] _ofOlder;
    private readonly List<int> _olderOnly = [];

    public VersionGraph(ElementMatching matching)
    {
        _matching = matching;
        _ofOlder = (int[])matching.NewerOf.Clone();
        for (int number = 0; number < _ofOlder.Length; number++)
        {
            if (_ofOlder[number] < 0)
            {
                _ofOlder[number] = matching.OlderOf.Length + _olderOnly.Count;
                _olderOnly.Add(number);
            }
        }
    }

    public int Count => _matching.OlderOf.Length + _olderOnly.Count;

    /// <summary>The element, in the newer version where it is there.</summary>
    public Element this[int number] =>
        NewerNumber(number) is >= 0 and int newer ? _matching.Newer.Elements[newer] : _matching.Older.Elements[OlderNumber(number)];

    public ArgumentStructure Structure(bool isOlder) => isOlder ? _matching.Older : _matching.Newer;

    /// <summary>The number here of an element of one version.</summary>
    public int Of(int number, bool isOlder) => isOlder ? _ofOlder[number] : number;

    /// <summary>The number in one version, or -1.</summary>
    public int In(int number, bool isOlder) => isOlder ? OlderNumber(number) : NewerNumber(number);

    private int NewerNumber(int number) => number < _matching.OlderOf.Length ? number : -1;

    private int OlderNumber(int number) => number < _matching.OlderOf.Length ? _matching.OlderOf[number] : _olderOnly[number - _matching.OlderOf.Length];
}
