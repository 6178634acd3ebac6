#:package ArgumentGraph@*-*
#:package ArgumentGraph.Interchange@*-*
#:package ArgumentGraph.Rendering@*-*
#:property PublishAot=false

// Which pathways rest on one kind of mitigation, one source, one team? What stands on one alone?
// dotnet run concentration.cs [case] [folder for what it writes]
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
    // As planned, so that a case of which little stands yet has something to lose.
    LoadBearingReport load = argument.AnalyzeLoadBearing(Setting.On(date, Baseline.AsPlanned));
    ValueList<ConcentrationRow> rows = load.ToConcentrationRows();
    string[] labels = ["illustrative", "fact", "made"]; // these only say what in the samples is real
    ConcentrationRow[] shared = [.. rows.Where(row => row.ElementCount > 1 && row.FallenCount > 0 && !labels.Contains(row.Key))];
    Console.Write(shared.Length == 0 ? "Nothing that two elements share, a tag, a source or a subject, brings a pathway down.\n" : string.Empty);
    foreach (var key in shared.GroupBy(row => row.Key))
    {
        Console.WriteLine($"By {key.Key}:");
        foreach (ConcentrationRow row in key.OrderByDescending(row => row.FallenCount).Take(5))
        {
            Console.WriteLine(
                $"  without \"{row.Value}\" ({row.ElementCount} elements) {row.FallenPathways} fall{(row.FallenCount == 1 ? "s" : string.Empty)}");
        }
    }

    // Two barriers of different kinds: neither kind alone brings the pathway down.
    string[] kinds = [.. new[] { "mitigation", "barrier" }.Where(key => rows.Any(row => row.Key == key))];
    foreach (string kind in kinds)
    {
        HashSet<string> onOne = [.. rows.Where(row => row.Key == kind && row.FallenCount > 0).SelectMany(row => row.FallenPathways.Split(", "))];
        string[] defended = [.. load.Pathways.Where(pathway => !pathway.IsDown).Select(pathway => pathway.Element.Id).Where(id => !onOne.Contains(id))];
        Console.WriteLine($"No single {kind} brings down: "
            + $"{(defended.Length > 0 ? string.Join(", ", defended) : "none; each pathway that stands falls with some one of them")}");
    }

    Console.WriteLine(Written(folder, file, "concentration.csv", rows.ToCsv()));
}

static string Written(string folder, string file, string name, string text)
{
    string path = Path.Combine(folder, $"{Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(file)))}-{name}");
    File.WriteAllText(path, text);
    return $"\nWritten: {path}";
}

static string ThisFile([CallerFilePath] string path = "") => path;
