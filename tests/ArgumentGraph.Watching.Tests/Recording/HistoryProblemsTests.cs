using ArgumentGraph.Watching.Recording;

namespace ArgumentGraph.Watching.Tests.Recording;

public class HistoryProblemsTests
{
    // So often in a row a thread must be seen to wait: it does not, then, for something of the runtime's.
    private const int Looks = 200;

    [Fact]
    public void What_is_published_last_is_how_things_are_while_two_threads_report()
    {
        var published = new List<string?>();
        using var isPublishing = new ManualResetEventSlim();
        using var gate = new ManualResetEventSlim();
        var problems = new HistoryProblems(reason =>
        {
            // The first is held up between the moment when it knows what to say and the moment when it has said it.
            if (reason is not null)
            {
                isPublishing.Set();
                gate.Wait();
            }

            lock (published)
            {
                published.Add(reason);
            }
        });
        var failing = new Thread(() => problems.Set("a", "The disk is full."));
        var working = new Thread(() => problems.Remove("a"));

        failing.Start();
        isPublishing.Wait();
        working.Start();
        UntilItWaitsOrEnds(working);
        gate.Set();
        failing.Join();
        working.Join();

        published.Should().Equal("The disk is full.", null);
    }

    [Fact]
    public void The_first_reason_is_shown_and_each_change_told_once()
    {
        var published = new List<string?>();
        var problems = new HistoryProblems(published.Add);

        problems.Set("a", "The disk is full.").Should().BeTrue();
        problems.Set("A", "The disk is full.").Should().BeFalse("names are the same whatever their case");
        problems.Set("b", "Access is denied.").Should().BeTrue();
        problems.Remove("c");
        problems.Remove("b");
        problems.Remove("a");

        published.Should().Equal("The disk is full.", "Access is denied.", "The disk is full.", null);
    }

    private static void UntilItWaitsOrEnds(Thread thread)
    {
        for (int looks = 0; looks < Looks && thread.IsAlive;)
        {
            looks = thread.ThreadState.HasFlag(ThreadState.WaitSleepJoin) ? looks + 1 : 0;
            Thread.Yield();
        }
    }
}
