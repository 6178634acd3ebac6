using System.CommandLine;
using ArgumentGraph.Fuzzing.Targets;
using SharpFuzz;

namespace ArgumentGraph.Fuzzing.Running;

/// <summary>What AFL starts: it gives inputs and sees by the instrumented libraries where they lead. <c>tests/Fuzzing/afl</c> calls it.</summary>
internal static class AflCommand
{
    public static Command Create()
    {
        var target = new Argument<string>("target") { Description = "The target" };
        var command = new Command("afl", "Be driven by AFL") { target };
        command.SetAction(parsed => Run(parsed.GetValue(target)!));
        return command;
    }

    private static void Run(string name)
    {
        // Instrumented code writes to memory that AFL shares: none of it may run before.
        Trial? trial = null;
        Fuzzer.OutOfProcess.Run(stream =>
        {
            trial ??= new Trial(AllTargets.Create(name));
            using var input = new MemoryStream();
            stream.CopyTo(input);

            // Reading alone: the chain costs a thousand times as much. `run` and `try` do it for what AFL keeps.
            if (trial.Try(input.ToArray(), -1, _ => false, out _) is { } defect)
            {
                throw new InvalidOperationException(defect.Message);
            }
        });
    }
}
