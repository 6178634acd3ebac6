using ArgumentGraph.Structure;

namespace ArgumentGraph.Analysis.Response;

/// <summary>
/// The steps of an argument in arrays, numbered so that each comes after what it can follow: by first stage, then in the order of <c>after</c>, then by id.
/// Linear in elements and in what the steps follow, but for sorting.
/// </summary>
internal sealed class StepTable
{
    private readonly Dictionary<int, int> _byElement;

    public StepTable(Argument argument)
    {
        ArgumentStructure structure = argument.Structure;
        int[] elements = [.. Enumerable.Range(0, structure.ElementCount).Where(number => structure.Elements[number].StatedStep is not null)
            .OrderBy(number => structure.Elements[number].StatedStep!.FirstStage).ThenBy(number => structure.Elements[number].Id, StringComparer.Ordinal)];
        Numbers = new StepOrder(structure, elements).Sorted(out bool[] isCircular);
        IsCircular = isCircular;
        Steps = [.. Numbers.Select(number => structure.Elements[number].StatedStep!)];
        Elements = [.. Numbers.Select(number => structure.Elements[number])];
        _byElement = Numbers.Select((number, step) => (number, step)).ToDictionary(pair => pair.number, pair => pair.step);
        Followed = [.. Steps.Select((step, index) => step.After.Distinct(StringComparer.Ordinal).Select(id => structure.Find(id))
            .Where(number => number >= 0 && _byElement.ContainsKey(number)).Select(number => _byElement[number])
            .Where(other => other != index && CanFollow(Steps[other], step)).ToArray())];
    }

    public int Count => Numbers.Length;

    /// <summary>The number of each step's element.</summary>
    public int[] Numbers { get; }

    public Element[] Elements { get; }

    public ResponseStep[] Steps { get; }

    /// <summary>For each step, the steps that it says it follows and can follow.</summary>
    public int[][] Followed { get; }

    /// <summary>Whether the step follows itself, or follows one that does.</summary>
    public bool[] IsCircular { get; }

    /// <summary>The step that an element is, or -1.</summary>
    public int Find(int number) => _byElement.GetValueOrDefault(number, -1);

    /// <summary>Whether the step follows every step of the stage before, as it names none.</summary>
    public bool FollowsStageBefore(int step) => Steps[step].After.Count == 0 && Steps[step].FirstStage != ResponseStage.See;

    /// <summary>Whether the step begins a chain.</summary>
    public bool IsEntry(int step) => Steps[step].After.Count == 0 && Steps[step].FirstStage == ResponseStage.See;

    /// <summary>Whether no stage lies between two steps, and they are in the order of stages.</summary>
    public static bool CanFollow(ResponseStep before, ResponseStep after) =>
        before.LastStage == after.FirstStage || before.LastStage + 1 == after.FirstStage;
}
