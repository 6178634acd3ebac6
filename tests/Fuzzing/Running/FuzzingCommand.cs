using System.CommandLine;
using System.Globalization;
using System.Text;
using ArgumentGraph.Fuzzing.Inputs;
using ArgumentGraph.Fuzzing.Targets;

namespace ArgumentGraph.Fuzzing.Running;

/// <summary>The command line of the program.</summary>
internal static class FuzzingCommand
{
    private static readonly Option<string[]> Format = new("--format")
    {
        Description = "The targets, each a format or another text that is read; all where none is said",
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<int> Seed = new("--seed") { Description = "Another seed gives other inputs", DefaultValueFactory = _ => 1 };

    private static readonly Option<long?> Input = new("--input") { Description = "This input alone, with the chain, and shown" };

    private static readonly Option<long> From = new("--from") { Description = "The first input" };

    private static readonly Option<long> Inputs = new("--inputs") { Description = "How many inputs of each target", DefaultValueFactory = _ => 10_000 };

    private static readonly Option<int> ChainEvery = new("--chain-every")
    {
        Description = "Work with what was read of every so many inputs that are read",
        DefaultValueFactory = _ => 1_000,
    };

    private static readonly Option<int> NewShapes = new("--new-shapes")
    {
        Description = "Work also with the first so many inputs that show something new",
        DefaultValueFactory = _ => 1_000,
    };

    private static readonly Option<string> Keep = new("--keep")
    {
        Description = "Keep inputs that show defects in this folder",
        DefaultValueFactory = _ => "artifacts/fuzzing",
    };

    public static RootCommand Create()
    {
        var run = new Command("run", "Try inputs made from the corpus") { Format, Seed, Input, From, Inputs, ChainEvery, NewShapes, Keep };
        run.SetAction(Run);
        var list = new Command("list", "List the targets");
        list.SetAction(_ => AllTargets.Names.ToList().ForEach(Console.WriteLine));
        var file = new Argument<FileInfo>("file") { Description = "The input" };
        var one = new Command("try", "Try the text of a file") { file, Format };
        one.SetAction(parsed => Show(parsed.GetValue(Format)![0], -1, File.ReadAllBytes(parsed.GetValue(file)!.FullName)));
        var smaller = new Command("minimise", "Print the smallest text that was found to show the same defect, or the same shape where it shows none")
        {
            file,
            Format,
        };
        smaller.SetAction(parsed => Minimise(parsed.GetValue(Format)![0], File.ReadAllBytes(parsed.GetValue(file)!.FullName)));
        return new RootCommand("Feeds hostile texts to everything that reads texts.") { run, list, one, smaller, CorpusCommand.Create(), AflCommand.Create() };
    }

    private static int Run(ParseResult parsed)
    {
        int seed = parsed.GetValue(Seed);
        bool isWell = true;
        foreach (string name in parsed.GetValue(Format) is { Length: > 0 } names ? names : [.. AllTargets.Names])
        {
            var maker = new InputMaker(name, Corpus.Of(name), seed);
            if (parsed.GetValue(Input) is { } number)
            {
                isWell &= Show(name, number, maker.Make(number)) == 0;
                continue;
            }

            var options = new CampaignOptions
            {
                From = parsed.GetValue(From),
                Inputs = parsed.GetValue(Inputs),
                ChainEvery = parsed.GetValue(ChainEvery),
                ChainsOfNewShapes = parsed.GetValue(NewShapes),
            };
            isWell &= Run(name, seed, maker, options, parsed.GetValue(Keep)!).Defects.Count == 0;
        }

        return isWell ? 0 : 1;
    }

    private static CampaignResult Run(string name, int seed, InputMaker maker, CampaignOptions options, string folder)
    {
        using Target target = AllTargets.Create(name);
        using var watchdog = new Watchdog((number, input) => Tell(seed, new Defect(name, number, "It does not end.", "hang", input), folder));
        DateTimeOffset begun = DateTimeOffset.UtcNow;
        CampaignResult result = new Campaign(target, maker, options).Run(watchdog.Begin, defect => Tell(seed, defect, folder));
        TimeSpan took = DateTimeOffset.UtcNow - begun;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: seed {seed}, {result.Tried} inputs from {options.From} in {took.TotalSeconds:0} s, {result.Read} read, "
            + $"{result.Shapes} shapes, {result.Chains} chains, {result.Defects.Count} defects"));
        return result;
    }

    private static void Tell(int seed, Defect defect, string folder)
    {
        Directory.CreateDirectory(folder);
        string path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{defect.Target}-{seed}-{defect.Number}"));
        File.WriteAllBytes(path, defect.Input);
        Console.WriteLine($"{defect.Target}: --seed {seed} --input {defect.Number}, {defect.Input.Length} bytes in {path}");
        Console.WriteLine($"  {defect.Message.ReplaceLineEndings("\n  ")}");
    }

    private static int Show(string name, long number, byte[] input)
    {
        using Target target = AllTargets.Create(name);
        Defect? defect = new Trial(target).Try(input, number, _ => true, out string? shape);
        Console.WriteLine(Encoding.UTF8.GetString(input));
        Console.WriteLine($"shape: {shape}\n{defect?.Message ?? "no defect"}");
        return defect is null ? 0 : 1;
    }

    private static void Minimise(string name, byte[] input)
    {
        using Target target = AllTargets.Create(name);
        byte[] smallest = SmallestOf(target, input);
        using Stream output = Console.OpenStandardOutput();
        output.Write(smallest);
    }

    /// <summary>The smallest text that shows the same defect; without a defect, the same shape.</summary>
    public static byte[] SmallestOf(Target target, byte[] input)
    {
        var trial = new Trial(target);
        Defect? defect = trial.Try(input, 0, _ => true, out string? shape);
        return Minimiser.Minimise(input, smaller =>
            defect is null ? trial.Try(smaller, 0, _ => false, out string? other) is null && other == shape
            : trial.Try(smaller, 0, _ => true, out _)?.Kind == defect.Kind);
    }
}
