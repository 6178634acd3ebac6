using ArgumentGraph.Analysis.LoadBearing;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Analysis.Probability;

/// <summary>
/// The groups of basic elements that may fall from one cause, over the whole argument: how likely each cause is, and what doubt remains each element's own.
/// </summary>
/// <remarks>
/// The beta-factor model in the form that leaves each element its doubt: P(cause) = βq, q′ = (q−βq)/(1−βq). Members of different doubts: β times the least of
/// them, so that q′ is never negative. An element with several causes keeps its doubt too: 1−q′ = (1−q)/Π(1−c). Since 1−Π(1−c) ≤ Σc, q′ is not negative while
/// its β add up to 1 at most; where they add up to more, each counts in proportion. Elements without a number take no part: whatever they do, and with whom,
/// lies between all of them down and all of them up. Nor do those without doubt, which cannot fall.
/// </remarks>
internal sealed class CommonCauses
{
    private readonly Dictionary<int, List<int>> _groupsOfElement = [];

    private CommonCauses(List<CommonCauseGroup> groups) => Groups = groups;

    /// <summary>By key, then by value; two members or more each.</summary>
    public List<CommonCauseGroup> Groups { get; }

    /// <param name="argument">The argument.</param>
    /// <param name="basicElements">The basic elements that can fall.</param>
    /// <param name="causes">What is said of causes.</param>
    public static CommonCauses Of(Argument argument, IEnumerable<int> basicElements, ValueList<CommonCause> causes)
    {
        ArgumentStructure structure = argument.Structure;
        var doubts = new Dictionary<int, double>();
        foreach (int number in basicElements)
        {
            if (BasicNumbers.OfElement(structure.Elements[number]) is { Fall: > 0 } chance)
            {
                doubts.TryAdd(number, chance.Fall);
            }
        }

        var groups = new List<(string Key, string Value, double Beta, int[] Members)>();
        foreach (TagGroups keyed in TagGroups.Of(structure))
        {
            for (int value = 0; value < keyed.Values.Length; value++)
            {
                if (BetaOf(causes, keyed.Key, keyed.Values[value]) is not { } beta)
                {
                    continue;
                }

                int index = value;
                int[] members = [.. keyed.Members.Where(member => doubts.ContainsKey(member.Number) && member.Values.Contains(index))
                    .Select(member => member.Number)
                    .OrderBy(number => structure.Elements[number].Id, StringComparer.Ordinal)];
                if (members.Length > 1)
                {
                    groups.Add((keyed.Key, keyed.Values[value], beta, members));
                }
            }
        }

        var betas = new Dictionary<int, double>();
        foreach ((_, _, double beta, int[] members) in groups)
        {
            foreach (int member in members)
            {
                betas[member] = betas.GetValueOrDefault(member) + beta;
            }
        }

        var found = new CommonCauses([.. groups.Select(group => new CommonCauseGroup(
            group.Key,
            group.Value,
            group.Beta,
            group.Members.Min(member => group.Beta * doubts[member] / Math.Max(1, betas[member])),
            [.. group.Members.Select(member => structure.Elements[member])]))]);
        for (int i = 0; i < groups.Count; i++)
        {
            foreach (int member in groups[i].Members)
            {
                (found._groupsOfElement.TryGetValue(member, out List<int>? list) ? list : found._groupsOfElement[member] = []).Add(i);
            }
        }

        return found;
    }

    /// <summary>The function with the causes as inputs of their own: an element holds if it does by itself and none of its causes has struck.</summary>
    /// <param name="function">The function.</param>
    /// <param name="chances">How likely its inputs are, in as many ways as wanted.</param>
    /// <returns>The function, its only root, the chances of its inputs, and the groups of which it has two members or more.</returns>
    public (StructureFunction Function, int Root, InputChances[] Chances, ValueList<CommonCauseGroup> Groups) AddTo(
        AnalysedFunction function, params ReadOnlySpan<InputChances> chances)
    {
        StructureFunction old = function.Function;
        int[] members = new int[Groups.Count];
        foreach (int element in function.BasicOfNode)
        {
            GroupsOf(element).ForEach(group => members[group]++);
        }

        // A cause that strikes one element only changes nothing.
        int[] used = [.. Enumerable.Range(0, Groups.Count).Where(group => members[group] > 1)];
        var inputOfGroup = new Dictionary<int, int>();
        var builder = new StructureFunctionBuilder();
        foreach (int group in used)
        {
            inputOfGroup.Add(group, builder.AddInput());
        }

        var ownInputs = new int[old.Count];
        var nodes = new int[old.Count];
        for (int node = 0; node < old.Count; node++)
        {
            if (old.Kinds[node] == GateKind.Input)
            {
                ownInputs[node] = builder.AddInput();
                nodes[node] = builder.AddAll(
                    [ownInputs[node], .. GroupsOf(function.BasicOfNode[node]).Where(inputOfGroup.ContainsKey).Select(group => inputOfGroup[group])]);
                continue;
            }

            int[] inputs = [.. old.Inputs[node].ToArray().Select(input => nodes[input])];
            nodes[node] = old.Kinds[node] == GateKind.All
                ? builder.AddAll(inputs)
                : builder.AddAtLeast(old.Kinds[node] == GateKind.Any ? 1 : old.Thresholds[node], inputs);
        }

        int root = nodes[function.Roots[0]];
        var changed = new InputChances[chances.Length];
        for (int i = 0; i < changed.Length; i++)
        {
            changed[i] = new InputChances(builder.Count);
            foreach (int group in used)
            {
                changed[i][inputOfGroup[group]] = Chance.OfFall(Groups[group].Doubt);
            }

            for (int node = 0; node < old.Count; node++)
            {
                if (old.Kinds[node] == GateKind.Input)
                {
                    changed[i][ownInputs[node]] = Own(chances[i][node], GroupsOf(function.BasicOfNode[node]).Where(inputOfGroup.ContainsKey));
                }
            }
        }

        return (builder.Build([root]), root, changed, [.. used.Select(group => Groups[group])]);
    }

    private static double? BetaOf(ValueList<CommonCause> causes, string key, string value)
    {
        CommonCause? cause = causes.LastOrDefault(cause => cause.Key == key && cause.Value == value)
            ?? causes.LastOrDefault(cause => cause.Key == key && cause.Value is null);
        return cause is { Beta: > 0 } ? cause.Beta : null;
    }

    // What remains an element's own when its causes are taken out.
    private Chance Own(Chance chance, IEnumerable<int> groups)
    {
        double none = 1;
        double any = 0;
        foreach (int group in groups)
        {
            any += none * Groups[group].Doubt;
            none *= 1 - Groups[group].Doubt;
        }

        return any == 0 ? chance
            : none == 0 ? Chance.Certain
            : new(Math.Min(1, chance.Hold / none), Math.Max(0, (chance.Fall - any) / none));
    }

    private List<int> GroupsOf(int element) => element >= 0 && _groupsOfElement.TryGetValue(element, out List<int>? groups) ? groups : [];
}
