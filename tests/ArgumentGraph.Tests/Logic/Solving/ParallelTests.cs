using ArgumentGraph.Logic.Blocks;
using ArgumentGraph.Logic.Diagrams;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Sets;
using ArgumentGraph.Logic.Solving;
using ArgumentGraph.Tests.Logic.Functions;

namespace ArgumentGraph.Tests.Logic.Solving;

/// <summary>Solutions are shared between threads, and several are made at once.</summary>
public class ParallelTests
{
    private const int Threads = 8;

    [Fact]
    public void One_solution_tells_all_threads_the_same()
    {
        FunctionCases.Of(seed => RandomFunctions.Make(seed, 25, 60)).Check(10, 200, (seed, function) =>
        {
            InputChances chances = RandomChances.For(function, RandomChances.Make(seed, TruthTable.InputNodes(function).Length));
            RootSolution solution = RootSolution.Solve(function, function.Roots[^1], WorkBudget.Default, null, CancellationToken.None);
            JointSolution joint = JointSolution.Solve(function, [.. function.Roots.Take(5)], WorkBudget.Default, null, CancellationToken.None)!;
            AtOnce(_ => Told(function, solution, chances)).Distinct(StringComparer.Ordinal).Should().ContainSingle();
            AtOnce(_ => Told(joint, chances)).Distinct(StringComparer.Ordinal).Should().ContainSingle();
        });
    }

    [Fact]
    public void Solutions_made_at_once_are_the_same_as_one_after_the_other()
    {
        StructureFunction[] functions = [.. Enumerable.Range(0, Threads).Select(seed => RandomFunctions.Make(seed / 2, 25, 60))];
        string[] after = [.. functions.Select(Solved)];
        AtOnce(thread => Solved(functions[thread])).Should().Equal(after);
    }

    private static string Solved(StructureFunction function)
    {
        RootSolution solution = RootSolution.Solve(function, function.Roots[^1], WorkBudget.Default, null, CancellationToken.None);
        return Told(function, solution, RandomChances.For(function, RandomChances.Make(3, 25)));
    }

    private static string Told(StructureFunction function, RootSolution solution, InputChances chances)
    {
        BlockSets cuts = solution.CutSets(CancellationToken.None)!;
        BlockSets paths = solution.PathSets(CancellationToken.None)!;
        IEnumerable<string> smallest = cuts.Expand(6, CutSetBudget.Default, CancellationToken.None) is { } expansion
            ? expansion.Family.Sets().Take(20).Select(set => string.Join(" ", set.Select(variable => expansion.Inputs[variable])))
            : [];
        return FormattableString.Invariant(
            $"{solution.Probability(chances).Worst} {cuts.Count()} {string.Join(", ", paths.CountByOrder().Counts)} {string.Join("; ", smallest)} ")
            + string.Join(" ", solution.Importance(chances)!
                .Select(importance => FormattableString.Invariant($"{importance.FallWhenFallen:R} {importance.FallWhenHolds:R} {importance.Birnbaum:R}")))
            + string.Concat(Enumerable.Range(0, function.Count).Select(node => solution.DependsOn(node) == true ? '1' : '0'));
    }

    private static string Told(JointSolution joint, InputChances chances)
    {
        PairFalls pairs = joint.Pairs(chances, new WorkMeter(long.MaxValue), CancellationToken.None);
        IEnumerable<double> numbers = joint.FallenCounts(chances)!.Concat(Enumerable.Range(0, 2).SelectMany(root => pairs.FallWith(root, [0, 1])!));
        return string.Join(" ", numbers.Select(number => FormattableString.Invariant($"{number:R}")))
            + string.Join(" ", joint.GivenFallen([0, 1], chances, CancellationToken.None)?.Chances ?? []);
    }

    private static string[] AtOnce(Func<int, string> tell)
    {
        var told = new string[Threads];
        using var start = new Barrier(Threads);
        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(number => new Thread(() =>
        {
            start.SignalAndWait();
            told[number] = tell(number);
        }))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        return told;
    }
}
