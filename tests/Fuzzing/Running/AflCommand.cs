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
        using Target target = AllTargets.Create(name);
        var trial = new Trial(target);
        Fuzzer.OutOfProcess.Run(stream =>
        {
            using var input = new MemoryStream();
            stream.CopyTo(input);
            if (trial.Try(input.ToArray(), -1, _ => true, out _) is { } defect)
            {
                throw new InvalidOperationException(defect.Message);
            }
        });
    }
}
