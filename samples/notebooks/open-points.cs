#:package ArgumentGraph@*-*
#:package ArgumentGraph.Interchange@*-*
#:package ArgumentGraph.Rendering@*-*
#:property PublishAot=false

// Is the argument well formed? What is left open, and which pathways wait for it?
// dotnet run open-points.cs [case] [folder for what it writes]
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
    ValidationReport findings = argument.Validate(Setting.On(date));
    Console.WriteLine($"Validation: {findings}");

    SupportReport support = argument.AnalyzeSupport(Setting.On(date));
    foreach (AnalysedElement pathway in support.Pathways)
    {
        Console.WriteLine($"{pathway.Element.Id} is {pathway.Standing}"
            + $"{(pathway.OpenPoints.Count > 0 ? $", with {pathway.OpenPoints.Count} open points under it" : string.Empty)}");
    }

    // Evidence without a stated state counts as available; it is open all the same.
    ValueList<OpenPointRow> open = support.ToOpenPointRows();
    Console.WriteLine($"\n{open.Count} open points; those under most pathways:");
    foreach (OpenPointRow row in open.Where(row => row.Pathways.Length > 0).OrderByDescending(row => row.Pathways.Split(", ").Length).Take(8))
    {
        Console.WriteLine($"  {row.Id} {row.OpenPoint}, under {row.Pathways}: {row.Statement}");
    }

    Console.WriteLine(Written(folder, file, "open-points.csv", open.ToCsv()));
}

static string Written(string folder, string file, string name, string text)
{
    string path = Path.Combine(folder, $"{Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(file)))}-{name}");
    File.WriteAllText(path, text);
    return $"\nWritten: {path}";
}

static string ThisFile([CallerFilePath] string path = "") => path;
