using ArgumentGraph.Analysis.Functions;
using ArgumentGraph.Analysis.Standings;
using ArgumentGraph.Analysis.Support;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Analysis.LoadBearing;

/// <summary>The role of each element for each target, worked out for a target when it is first asked for.</summary>
internal sealed class RoleFinder
{
    private readonly Argument _argument;
    private readonly StandingEvaluation _baseline;
    private readonly int[] _targets;
    private readonly IReadOnlyList<ThresholdTargets> _planes;
    private readonly CutSetFinder _cutSets;
    private readonly Lazy<LoadBearingRole[]>[] _roles;

    public RoleFinder(Argument argument, StandingEvaluation baseline, int[] targets, IReadOnlyList<ThresholdTargets> planes, CutSetFinder cutSets)
    {
        _argument = argument;
        _baseline = baseline;
        _targets = targets;
        _planes = planes;
        _cutSets = cutSets;
        _roles = [.. Enumerable.Range(0, targets.Length).Select(target => new Lazy<LoadBearingRole[]>(() => FindFor(target)))];
    }

    /// <summary>By element; none for those that are not basic.</summary>
    public LoadBearingRole[] Of(int target) => _roles[target].Value;

    /// <summary>The same, worked out anew and not kept.</summary>
    public LoadBearingRole[] FindFor(int target)
    {
        ArgumentStructure structure = _argument.Structure;
        Standing standing = _baseline.Analysed(_targets[target]);
        bool[] supports = Reach(_targets[target], throughChallenges: false);
        bool[] reaches = Reach(_targets[target], throughChallenges: !_baseline.Setting.IgnoresChallenges);
        bool[] inFunction = new bool[structure.ElementCount];
        bool[] isLoadBearing = new bool[structure.ElementCount];
        bool[] contributes = new bool[structure.ElementCount];
        if (standing != Standing.Unsupported)
        {
            MarkInFunction(target, inFunction, isLoadBearing, contributes);
        }

        bool isSettled = standing == Standing.Unsupported || _cutSets.Of(target) is { IsComplete: true };
        var roles = new LoadBearingRole[structure.ElementCount];
        for (int number = 0; number < roles.Length; number++)
        {
            if (!reaches[number] || !ArgumentFunction.IsBasic(structure, number, _baseline.Setting.Baseline))
            {
                continue;
            }

            Standing needed = standing == Standing.Unsupported ? Standing.Supported : standing;
            roles[number] = isLoadBearing[number] ? LoadBearingRole.LoadBearing
                : contributes[number] ? LoadBearingRole.Contributing
                : inFunction[number] && !isSettled ? LoadBearingRole.NotSettled
                : !supports[number] ? LoadBearingRole.Opposing
                : _baseline.Standings[number] < needed ? LoadBearingRole.NotInHand
                : LoadBearingRole.Redundant;
        }

        return roles;
    }

    private void MarkInFunction(int target, bool[] inFunction, bool[] isLoadBearing, bool[] contributes)
    {
        ThresholdTargets plane = _planes.First(plane => plane.TargetIndices.Contains(target));
        int root = Array.IndexOf(plane.TargetIndices, target);
        StructureFunction function = plane.Function.Function;
        var needed = new bool[function.Count];
        needed[function.Roots[root]] = true;
        for (int node = function.Roots[root]; node >= 0; node--)
        {
            if (!needed[node])
            {
                continue;
            }

            foreach (int input in function.Inputs[node])
            {
                needed[input] = true;
            }

            if (plane.Function.BasicOfNode[node] is >= 0 and int basic)
            {
                inFunction[basic] = true;
                isLoadBearing[basic] = plane.Singles.RootsOf(plane.Function.NodeOfElement[basic]).Contains(root);
                contributes[basic] = _cutSets.Of(target)!.DependsOn(node);
            }
        }

        // Where the budget did not allow to try every element, cut sets still tell.
        TargetSets sets = _cutSets.Of(target)!;
        if (sets.SmallestOrder == 1 && plane.Singles.NotJudged > 0)
        {
            foreach (int[] single in sets.Sets(new HashSet<int>(), new HashSet<int>()).TakeWhile(set => set.Length == 1))
            {
                isLoadBearing[_cutSets.ElementAt(single[0])] = true;
            }
        }
    }

    // What reaches the target through support and what is stated on the way or above it; and, if asked, through challenges.
    private bool[] Reach(int target, bool throughChallenges)
    {
        ArgumentStructure structure = _argument.Structure;
        var reached = new bool[structure.ElementCount];
        var open = new Stack<int>();
        Add(target);
        foreach (InheritedStatement statement in InheritedStatements.Of(_argument, _baseline, target))
        {
            int stated = structure.Find(statement.Element.Id);
            Add(stated);
            foreach (int point in _baseline.PointsOnRelationship(structure.ContextRelationship(PositionOf(statement))))
            {
                if (structure.ClaimPoints[point] is { IsCircular: false, Root: >= 0 and int argument })
                {
                    Add(argument);
                }
            }

            if (throughChallenges)
            {
                // The relationship that states it above may be challenged as well.
                AddChallengers(structure.ContextRelationship(PositionOf(statement)));
            }
        }

        while (open.TryPop(out int number))
        {
            foreach (int supporter in structure.Supporters[number])
            {
                Add(supporter);
            }

            foreach (int context in structure.Contexts[number])
            {
                Add(context);
            }

            if (_baseline.Setting.CountsClaimPoints)
            {
                foreach (int argument in structure.ClaimPoints.ArgumentsOf(number))
                {
                    Add(argument);
                }
            }

            if (throughChallenges)
            {
                foreach (int challenge in structure.Challenges.OwnedBy(number))
                {
                    Add(structure.Challenges.Challengers[challenge]);
                }
            }
        }

        return reached;

        int PositionOf(InheritedStatement statement)
        {
            int above = structure.Find(statement.StatedBy.Id);
            return structure.Contexts.Starts[above] + structure.Contexts[above].IndexOf(structure.Find(statement.Element.Id));
        }

        void AddChallengers(int relationship)
        {
            foreach (int challenge in structure.Challenges.OnRelationship(relationship))
            {
                Add(structure.Challenges.Challengers[challenge]);
                AddChallengers(structure.ChallengeRelationship(challenge));
            }
        }

        void Add(int number)
        {
            if (!reached[number])
            {
                reached[number] = true;
                open.Push(number);
            }
        }
    }
}
