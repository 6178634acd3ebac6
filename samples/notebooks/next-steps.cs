#:package ArgumentGraph@*-*
#:package ArgumentGraph.Interchange@*-*
#:package ArgumentGraph.Rendering@*-*
#:property PublishAot=false

// What should be done next, and how sure are we?
// dotnet run next-steps.cs [case] [folder for what it writes]
using System.Runtime.CompilerServices;
using ArgumentGraph;
using ArgumentGraph.Interchange;
using ArgumentGraph.Rendering;

string samples = Path.Combine(Path.GetDirectoryName(ThisFile())!, "..");
string[] files = args.Length > 0 ? [args[0]] : [Path.Combine(samples, "sabotage-risk", "case.json"), Path.Combine(samples, "tempe-crash", "case.json")];
string folder = Directory.CreateDirectory(args.Length > 1 ? args[1] : Path.Combine(Path.GetTempPath(), "argument-graph")).FullName;
var date = new DateOnly(2026, 11, 1); // the day on which the cases are judged

foreach (string file in files)
{
    FormatReading read = ArgumentFormats.ReadFile(file); // its own JSON, GSN YAML, SACM, …
    if (read.Argument is not { } argument)
    {
        Console.Error.WriteLine(string.Join(Environment.NewLine, read.Findings));
        return 1;
    }

    Console.WriteLine($"\n# {argument.Title}\n");
    Answer(argument, file);
}

return 0;

void Answer(Argument argument, string file)
{
    RoadmapReport roadmap = argument.AnalyzeRoadmap(Setting.On(date));
    foreach (var pathway in roadmap.ToCompletionRows().GroupBy(row => row.Pathway))
    {
        CompletionRow row = pathway.First();
        string cost = row.StepsWithoutCost > 0 ? "cost not known" : $"cost {row.Cost}";
        Console.WriteLine(row.Rank is null
            ? $"{row.Pathway} {(row.CanBeCompleted ? "stands" : "cannot be completed")}"
            : $"{row.Pathway} needs {row.Steps} ({cost}; number of ways: {row.CompletionCount}{(row.IsExhaustive ? string.Empty : " at least")})");
    }

    Console.WriteLine("\nWhat one step alone would buy:");
    foreach (RoadmapRow row in roadmap.ToRows().Take(5))
    {
        Console.WriteLine($"  {row.Step}: {row.PathwaysMadeToStand} pathways made to stand, part of what {row.PathwaysCompleted} need: {row.Statement}");
    }

    // Numbers are the authors' own; where nobody gave one there is an interval.
    ValueList<ProbabilityReport> sure = argument.AnalyzeProbabilities(argument.Pathways.Select(pathway => pathway.Id), Setting.On(date));
    Console.WriteLine("\nHow sure:");
    foreach (ProbabilityRow row in sure.ToRows())
    {
        Console.WriteLine(
            row.LowerDoubt is null ? $"  {row.Id} is unsupported: there is no probability to give"
            : row.IsExact
                ? $"  {row.Id} falls with probability {row.LowerDoubt:G4}; read as a tree it would be "
                    + $"{row.NaiveLowerDoubt:G4}, too sure by a factor of {row.DoubtRatio:G3}"
            : $"  {row.Id} falls with probability {row.LowerDoubt:G4} to {row.UpperDoubt:G4}: "
                + $"nobody has said how likely {row.Unknown.Split(", ").Length} elements are");
    }

    Console.WriteLine(Written(folder, file, "roadmap.csv", roadmap.ToCsv()));
    Console.WriteLine(Written(folder, file, "doubt.svg", sure.ToSvg()));
}

static string Written(string folder, string file, string name, string text)
{
    string path = Path.Combine(folder, $"{Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(file)))}-{name}");
    File.WriteAllText(path, text);
    return $"\nWritten: {path}";
}

static string ThisFile([CallerFilePath] string path = "") => path;
