using System.Globalization;
using ArgumentGraph.Testing;
using ArgumentGraph.Tests.Analysis.Probability;

namespace ArgumentGraph.Tests.Analysis;

/// <summary>
/// What is found within a budget of work does not depend on the machine: neither on how many threads ask, nor on what else they do.
/// </summary>
public class SameAnswerEverywhereTests
{
    private static readonly Budget Little = new() { Work = 5_000_000, Nodes = 5_000 };

    [Fact]
    public void Hard_arguments_have_the_same_answer_on_busy_machines() => MustBeTheSame(Triples(items: 60, claims: 120));

    [SharedDataTheory(isLong: true)]
    [InlineData("das9207")]
    [InlineData("edf9203")]
    [InlineData("edfpa14b")]
    [InlineData("nus9601")]
    public void Published_trees_have_the_same_answer_on_busy_machines(string tree) =>
        MustBeTheSame(Argument.Load(Repository.Shared($"fault-trees/{tree}.json")));

    [Fact]
    public void A_limit_on_time_is_said_but_a_limit_on_work_is_something_else()
    {
        Argument argument = Triples(items: 12, claims: 14);
        string pathway = argument.Pathways.Single().Id;
        Argument newer = argument.Edit(edit => edit.Add(new Claim("N", "n")).Connect(Relationship.SupportedBy("N", "C0"))
            .Connect(Relationship.SupportedBy("N", "C1")).Connect(Relationship.SupportedBy(pathway, "N")));
        foreach ((Budget budget, bool isTime) in new[]
        {
            (new Budget { Time = TimeSpan.Zero }, true), (new Budget { Time = TimeSpan.MaxValue }, false),
            (new Budget { Work = 0 }, false), (Budget.Default, false),
        })
        {
            argument.AnalyzeLoadBearing(options: new() { Budget = budget }).IsTimeSpent.Should().Be(isTime, "{0}", budget);
            argument.AnalyzeProbability(pathway, options: new() { Budget = budget }).IsTimeSpent.Should().Be(isTime, "{0}", budget);
            argument.CompileProbability(pathway, options: new() { Budget = budget }).IsTimeSpent.Should().Be(isTime, "{0}", budget);
            argument.AnalyzeImportance(options: new() { Budget = budget }).Pathways[0].IsTimeSpent.Should().Be(isTime, "{0}", budget);
            argument.AnalyzeJoint(options: new() { Budget = budget }).IsTimeSpent.Should().Be(isTime, "{0}", budget);
            argument.AnalyzeImpact(newer, budget: budget).IsTimeSpent.Should().Be(isTime, "{0}", budget);
        }
    }

    private static void MustBeTheSame(Argument argument)
    {
        string alone = Answers(argument);
        using var ended = new CancellationTokenSource();
        Thread[] others =
            [.. Enumerable.Range(0, 2 * Environment.ProcessorCount).Select(_ => new Thread(() => SpinUntil(ended.Token)) { IsBackground = true })];
        Array.ForEach(others, thread => thread.Start());
        string[] together = new string[2];
        Thread[] threads = [.. together.Select((_, i) => new Thread(() => together[i] = Answers(argument)))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        ended.Cancel();
        Array.ForEach(others, thread => thread.Join());
        together.Should().AllBe(alone);
    }

    private static void SpinUntil(CancellationToken ended)
    {
        while (!ended.IsCancellationRequested)
        {
            Thread.SpinWait(1_000);
        }
    }

    private static string Answers(Argument argument) => string.Join(
        '\n',
        argument.AnalyzeLoadBearing(options: new() { Budget = Little }).ToJson(),
        argument.AnalyzeProbability(argument.Pathways[0].Id, options: new() { Budget = Little }).ToJson(),
        argument.AnalyzeImportance(options: new() { Budget = Little }).ToJson(),
        argument.AnalyzeJoint(options: new() { Budget = Little }).ToJson());

    // Triples out of many: neither their diagram nor all their cut sets fit into little work.
    private static Argument Triples(int items, int claims)
    {
        var random = new Random(1);
        var draft = new ArgumentBuilder("Triples");
        EvidenceDraft[] evidence = [.. Enumerable.Range(0, items).Select(i => SmallCases.Basic(draft, Name("E", i), 0.9))];
        draft.Goal("P", "p").AsPathway().SupportedByAll([.. Enumerable.Range(0, claims).Select(i =>
        {
            random.Shuffle(evidence);
            return draft.Claim(Name("C", i), "c").SupportedByAny(evidence[0], evidence[1], evidence[2]);
        })]);
        return draft.Build();
    }

    private static string Name(string kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind}{number}");
}
