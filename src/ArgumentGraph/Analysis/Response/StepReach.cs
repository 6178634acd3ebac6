using ArgumentGraph.Analysis.Standings;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Analysis.Response;

/// <summary>Which steps the support of a goal reaches: those that stand, and those that do not and are not there therefore.</summary>
internal sealed class StepReach(
    Argument argument, StepTable table, StandingEvaluation standings, Func<int, bool> isSilent, IReadOnlySet<int> hidden)
{
    private readonly ArgumentStructure _structure = argument.Structure;
    private readonly int[] _seenBy = new int[argument.Structure.ElementCount];
    private readonly Stack<int> _open = new();
    private int _asked;

    /// <summary>The steps below a goal, ascending, and the elements, by number, of which a public version hides whether they are steps.</summary>
    public (List<int> Present, List<int> Absent, List<int> Hidden) Below(int goal)
    {
        var unknown = new List<int>();
        var present = new List<int>();
        var absent = new List<int>();
        _asked++;
        Open(goal);
        while (_open.TryPop(out int number))
        {
            if (table.Find(number) is >= 0 and int step)
            {
                bool isPresent = standings.Standings[number] == Standing.Supported && !table.IsCircular[step] && !isSilent(step);
                (isPresent ? present : absent).Add(step);
            }

            if (hidden.Contains(number))
            {
                unknown.Add(number);
            }

            foreach (int supporter in _structure.Supporters[number])
            {
                Open(supporter);
            }
        }

        present.Sort();
        absent.Sort();
        unknown.Sort();
        return (present, absent, unknown);
    }

    private void Open(int number)
    {
        if (_seenBy[number] != _asked)
        {
            _seenBy[number] = _asked;
            _open.Push(number);
        }
    }
}
