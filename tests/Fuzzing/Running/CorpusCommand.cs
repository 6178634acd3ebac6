using System.CommandLine;
using System.Globalization;
using ArgumentGraph.Fuzzing.Inputs;
using ArgumentGraph.Fuzzing.Targets;
using ArgumentGraph.Interchange;
using ArgumentGraph.Interchange.Tests.Losses;

namespace ArgumentGraph.Fuzzing.Running;

/// <summary>
/// Begins and grows corpora: what our own writers write, and inputs that show something that no text of the corpus shows; each as small as it can be.
/// </summary>
internal static class CorpusCommand
{
    private static readonly Argument<string> Name = new("target") { Description = "The target" };

    private static readonly Option<int> Most = new("--most") { Description = "How many texts to add at most", DefaultValueFactory = _ => 10 };

    private static readonly Option<long> Inputs = new("--inputs") { Description = "How many inputs to try", DefaultValueFactory = _ => 20_000 };

    private static readonly Option<int> Seed = new("--seed") { Description = "The seed of the inputs", DefaultValueFactory = _ => 1 };

    public static Command Create()
    {
        var begin = new Command("begin", "Add texts that our writer of the format writes") { Name, Most };
        begin.SetAction(parsed => Begin(parsed.GetValue(Name)!, parsed.GetValue(Most)));
        var grow = new Command("grow", "Add inputs that show something new") { Name, Most, Inputs, Seed };
        grow.SetAction(parsed => Grow(parsed.GetValue(Name)!, parsed.GetValue(Most), parsed.GetValue(Inputs), parsed.GetValue(Seed)));
        return new Command("corpus", "Texts to begin with") { begin, grow };
    }

    private static void Begin(string name, int most)
    {
        ArgumentFormat format = ArgumentFormats.Find(name) ?? throw new ArgumentException($"'{name}' is not a format.", nameof(name));
        using Target target = AllTargets.Create(name);
        HashSet<string> shapes = ShapesOf(target);
        for (int seed = 0; seed < 200 && most > 0; seed++)
        {
            Argument argument = OrdinaryArgument.Of(seed);
            byte[] text = System.Text.Encoding.UTF8.GetBytes(ArgumentFormats.ToText(seed % 3 == 2 ? ModularArgument.Of(argument, seed) : argument, format));
            if (shapes.Add(target.Read(text).Shape))
            {
                Save(name, $"written-{seed}", text);
                most--;
            }
        }
    }

    private static void Grow(string name, int most, long inputs, int seed)
    {
        using Target target = AllTargets.Create(name);
        HashSet<string> shapes = ShapesOf(target);
        var maker = new InputMaker(name, Corpus.Of(name), seed);
        for (long number = 0; number < inputs && most > 0; number++)
        {
            byte[] input = maker.Make(number);
            if (shapes.Add(target.Read(input).Shape))
            {
                Save(name, string.Create(CultureInfo.InvariantCulture, $"grown-{seed}-{number}"), FuzzingCommand.SmallestOf(target, input));
                most--;
            }
        }
    }

    private static HashSet<string> ShapesOf(Target target)
    {
        string folder = Corpus.FolderOf(target.Name);
        return Directory.Exists(folder) ? [.. Directory.GetFiles(folder).Select(file => target.Read(File.ReadAllBytes(file)).Shape)] : [];
    }

    private static void Save(string name, string file, byte[] text)
    {
        Directory.CreateDirectory(Corpus.FolderOf(name));
        File.WriteAllBytes(Path.Combine(Corpus.FolderOf(name), file), text);
        Console.WriteLine($"{name}/{file}: {text.Length} bytes");
    }
}
